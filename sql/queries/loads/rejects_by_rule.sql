-- One row per entity and rule with rejects no later load has taken up.
select entity, rule, count(*) as rows from ops.reject where resolved_by is null group by entity, rule order by entity, rule

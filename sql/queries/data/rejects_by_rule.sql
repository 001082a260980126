-- One row per entity and rule with rows still refused, most first.
select
    entity,
    rule,
    count(*)::bigint as rows,
    min(reason) as example
from ops.reject
where resolved_by is null
group by entity, rule
order by count(*) desc, entity, rule

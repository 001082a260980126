-- One row per entity and rule with open rejects; those of a failed load count until a later load
-- succeeds.
select reject.entity, reject.rule, count(*) as rows
from ops.reject
join ops.load using (load_id)
where reject.resolved_by is null
    and (load.state <> 'failed' or load.load_id > coalesce((select max(done.load_id)
        from ops.load done where done.state = 'published'), 0))
group by reject.entity, reject.rule
order by reject.entity, reject.rule

-- One row per entity and rule: rows refused and still open, and those a later load took up.
with counted as (
    select
        r.entity,
        r.rule,
        r.load_id,
        r.reason,
        r.resolved_by is null as is_open,
        l.state = 'failed' and l.load_id < coalesce(
            (select max(done.load_id) from ops.load as done where done.state = 'published'), 0
        ) as is_outdated
    from ops.reject as r
    inner join ops.load as l on l.load_id = r.load_id
)

select
    c.entity,
    c.rule,
    count(*) filter (where c.is_open and not c.is_outdated)::bigint as rows,
    count(*) filter (where not c.is_open)::bigint as resolved,
    max(c.load_id) as load_id,
    (array_agg(c.reason order by c.is_open desc, c.load_id desc))[1] as example
from counted as c
group by c.entity, c.rule
having count(*) filter (where not c.is_outdated) > 0
order by 3 desc, c.entity, c.rule

-- One row per file with open rejects, most first; those of a failed load until a later one succeeds.
select
    r.file,
    count(*)::bigint as rows
from ops.reject as r
inner join ops.load as l on l.load_id = r.load_id
where r.resolved_by is null
    and (l.state <> 'failed' or l.load_id > coalesce(
        (select max(done.load_id) from ops.load as done where done.state = 'published'), 0
    ))
    and (@entity::text is null or r.entity = @entity)
    and (@rule::text is null or r.rule = @rule)
group by r.file
order by count(*) desc, r.file

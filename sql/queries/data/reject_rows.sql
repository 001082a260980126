-- One row per open reject of a rule or file, newest load first, with how many there are in all.
select
    r.reject_id,
    r.load_id,
    r.entity,
    r.file,
    r.line,
    r.column_name,
    r.value,
    r.rule,
    r.reason,
    r.record::text as record,
    count(*) over ()::bigint as total
from ops.reject as r
inner join ops.load as l on l.load_id = r.load_id
where r.resolved_by is null
    and (l.state <> 'failed' or l.load_id > coalesce(
        (select max(done.load_id) from ops.load as done where done.state = 'published'), 0
    ))
    and (@entity::text is null or r.entity = @entity)
    and (@rule::text is null or r.rule = @rule)
    and (@file::text is null or r.file = @file)
order by r.load_id desc, r.file, r.line, r.reject_id
limit @limit offset @offset

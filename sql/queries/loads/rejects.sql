-- One row per rejected row no later load has taken up, newest load first, in the order of the files.
select load_id, entity, file, line, column_name, value, rule, reason
from ops.reject
where resolved_by is null
    and (@loadId::bigint is null or load_id = @loadId)
    and (@rule::text is null or rule = @rule)
order by load_id desc, file, line, reject_id
limit @limit

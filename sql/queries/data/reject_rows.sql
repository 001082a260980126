-- One row per refused row of a rule, newest load first.
select
    reject_id,
    load_id,
    file,
    line,
    column_name,
    value,
    reason
from ops.reject
where resolved_by is null
    and entity = @entity
    and rule = @rule
order by load_id desc, file, line
limit 200

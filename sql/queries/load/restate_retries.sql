-- One row per reject tried again that now fails for another reason.
update ops.reject held
set column_name = again.column_name, value = again.value, rule = again.rule,
    reason = format('%s line %s%s: %s', held.file, held.line, ', column ' || again.column_name,
        again.reason),
    record = again.record
from staging.reject again
join staging.retry on retry.file_no = again.file_no and retry.reject_id = again.line
where held.reject_id = retry.reject_id
    and (held.rule, held.reason) is distinct from (again.rule, format('%s line %s%s: %s', held.file,
        held.line, ', column ' || again.column_name, again.reason))

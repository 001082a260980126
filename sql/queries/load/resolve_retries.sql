-- One row per reject taken up again by this load; one that failed again stays open.
update ops.reject
set resolved_by = @loadId
from staging.retry
where reject.reject_id = retry.reject_id
    and not exists (
        select from staging.reject again
        where again.file_no = retry.file_no and again.line = retry.reject_id
    )

-- One row: the newest run.
select
    r.check_run_id,
    r.started_at,
    r.finished_at,
    r.data_version,
    r.asked_by,
    r.message,
    r.finished_at is null and r.started_at > now() - interval '30 minutes' as is_running
from ops.check_run as r
order by r.check_run_id desc
limit 1

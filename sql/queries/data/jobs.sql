-- One row per job asked for on a page, newest first.
select job_id, kind, rule, asked_by, asked_at, state, started_at, finished_at, load_id, message
from ops.job
order by job_id desc
limit 20

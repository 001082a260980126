-- One row: the job that has waited longest, now running; none when none waits.
update ops.job
set state = 'running', started_at = clock_timestamp()
where job_id = (
    select job_id
    from ops.job
    where state = 'asked'
    order by job_id
    limit 1
    for update skip locked
)
returning job_id, kind, rule

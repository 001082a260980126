-- One row per job whose program ended before it did.
update ops.job
set state = 'failed', finished_at = clock_timestamp(),
    message = 'The program ended before the job did; ask again.'
where state = 'running'

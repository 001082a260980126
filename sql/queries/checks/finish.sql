-- One row: the run as it ended.
update ops.check_run
set finished_at = clock_timestamp(), message = @message
where check_run_id = @run

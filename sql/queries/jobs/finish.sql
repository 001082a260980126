-- One row: the job as it ended.
update ops.job
set state = @state, finished_at = clock_timestamp(), load_id = @loadId, message = @message
where job_id = @jobId

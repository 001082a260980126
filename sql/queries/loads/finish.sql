-- One row: the load as it ended.
update ops.load
set state = @state, finished_at = clock_timestamp(), fingerprint = @fingerprint, message = @message
where load_id = @loadId

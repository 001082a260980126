-- One row: the load as it ended; what ended before stays as it did.
update ops.load
set state = @state, finished_at = clock_timestamp(), fingerprint = @fingerprint, message = @message
where load_id = @loadId and state = 'running'

-- One row per load whose program ended before it did.
update ops.load
set state = 'failed', finished_at = now(),
    message = 'The program ended before the load did; nothing of it was published.'
where state = 'running'

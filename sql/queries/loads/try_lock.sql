-- One row: whether this session now holds the lock of loads.
select pg_try_advisory_lock(hashtext('analytics.load'))

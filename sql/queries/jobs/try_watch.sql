-- One row: whether this session now is the one that watches.
select pg_try_advisory_lock(hashtext('analytics.watch'))

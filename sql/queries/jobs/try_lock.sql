-- One row: whether this session now is the one that carries out jobs.
select pg_try_advisory_lock(hashtext('analytics.jobs'))

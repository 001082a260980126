-- Waits until no other load runs.
select pg_advisory_lock(hashtext('analytics.load'))

-- Lets the next load go.
select pg_advisory_unlock(hashtext('analytics.load'))

-- Lets the next program carry out jobs.
select pg_advisory_unlock(hashtext('analytics.jobs'))

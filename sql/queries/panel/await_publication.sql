-- One row: what this snapshot sees as published has also told every session of its months. Waits no
-- longer than a commit takes.
select
    pg_advisory_lock_shared(hashtext('analytics.publish')) as waited,
    pg_advisory_unlock_shared(hashtext('analytics.publish')) as let_go

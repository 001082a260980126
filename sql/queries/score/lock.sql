-- No row: waits until no other scoring run is being written.
select pg_advisory_xact_lock(hashtext('analytics score'));

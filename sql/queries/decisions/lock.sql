-- No row: waits until nobody else decides.
select pg_advisory_xact_lock(hashtext('move decisions'));

-- Waits until no other program migrates this database; held to the end of the session.
select pg_advisory_lock(730211, 1);

-- Lets the next program migrate.
select pg_advisory_unlock(730211, 1);

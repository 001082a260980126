-- No row: tells every listener of the run.
select pg_notify('scored', @runId::text);

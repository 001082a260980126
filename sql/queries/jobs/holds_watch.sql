-- One row: whether this session still is the one that watches.
select exists (
    select 1
    from pg_locks
    where locktype = 'advisory' and granted and pid = pg_backend_pid()
        and objid::bigint = hashtext('analytics.watch')::bigint & 4294967295
)

-- One row: whether some program watches a folder for this warehouse.
select exists (
    select 1
    from pg_locks
    where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())
        and objid::bigint = hashtext('analytics.watch')::bigint & 4294967295
)

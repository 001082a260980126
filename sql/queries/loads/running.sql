-- One row per load under way; is_alive: a session still holds the lock of loads, so its program has
-- not been killed. waiting: programs that wait for their turn.
select load.load_id, load.started_at, load.folder,
    extract(epoch from clock_timestamp() - load.started_at)::double precision as seconds,
    coalesce(turn.is_held, false) as is_alive, turn.waiting::integer as waiting
from ops.load
cross join (
    select bool_or(granted) as is_held, count(*) filter (where not granted) as waiting
    from pg_locks
    where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())
        and objid::bigint = hashtext('analytics.load')::bigint & 4294967295
) turn
where load.state = 'running'
order by load.load_id

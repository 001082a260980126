-- One row per load, newest first.
select load.load_id, load.state, load.started_at,
    extract(epoch from load.finished_at - load.started_at)::double precision as seconds,
    load.folder, load.message, coalesce(files.read, 0) as read, coalesce(files.loaded, 0) as loaded,
    coalesce(files.rejected, 0) as rejected
from ops.load
left join lateral (
    select sum(rows_read)::bigint as read, sum(rows_loaded)::bigint as loaded,
        sum(rows_rejected)::bigint as rejected
    from ops.load_file
    where load_file.load_id = load.load_id
) files on true
order by load.load_id desc
limit @limit

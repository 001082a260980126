-- One row per file of the newest load of these very files.
select 0::smallint as number, entity, file, rows_read as read, rows_loaded as loaded,
    rows_unchanged as unchanged, rows_merged as merged,
    rows_rejected as rejected, 0::bigint as removed, 0::bigint as waiting
from ops.load_file
where load_id = (select max(load_file.load_id) from ops.load_file join ops.load using (load_id)
    where load.fingerprint = @fingerprint and load.state in ('published', 'unchanged'))
    and bytes > 0
order by entity, file

-- One row per file and published load that wrote rows, newest first within its entity.
select
    f.entity,
    f.file,
    f.load_id,
    l.finished_at,
    f.rows_loaded
from ops.load_file as f
inner join ops.load as l on l.load_id = f.load_id
where l.state = 'published'
    and f.rows_loaded > 0
order by f.entity, f.load_id desc, f.file

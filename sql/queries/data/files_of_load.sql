-- One row per file of a load.
select
    f.load_id,
    f.entity,
    f.file,
    f.bytes,
    f.sha256,
    f.rows_read,
    f.rows_loaded,
    f.rows_unchanged,
    f.rows_merged,
    f.rows_rejected,
    f.rows_withheld
from ops.load_file as f
where f.load_id = @load
order by f.entity, f.file

-- One row per file of an ended load whose rows are not all accounted for.
select load_file.load_id, load_file.file, load_file.rows_read
from ops.load_file
where rows_read <> rows_loaded + rows_unchanged + rows_merged + rows_rejected + rows_withheld

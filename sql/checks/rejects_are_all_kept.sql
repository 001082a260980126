-- One row per file whose count of rejected rows differs from the rejects kept.
select load_file.load_id, load_file.file, load_file.rows_rejected, count(reject.reject_id) as kept
from ops.load_file
left join ops.reject on reject.load_id = load_file.load_id and reject.file = load_file.file
group by load_file.load_id, load_file.file, load_file.rows_rejected
having count(reject.reject_id) <> load_file.rows_rejected

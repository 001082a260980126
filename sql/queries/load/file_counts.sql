-- One row per file of the load under way.
select file.file_no as number, file.entity, file.name as file, file.rows_read as read,
    file.rows_loaded as loaded,
    file.rows_unchanged as unchanged, file.rows_merged as merged,
    coalesce(rejects.rows, 0) as rejected
from staging.file
left join (select file_no, count(*) as rows from staging.reject group by file_no) rejects
using (file_no)
order by file.file_no

-- One row per file of the load under way. A row tried again that fails again is not rejected anew.
select file.file_no as number, file.entity, file.name as file, file.rows_read as read,
    file.rows_loaded as loaded,
    file.rows_unchanged as unchanged, file.rows_merged as merged,
    case when file.kind = 'retried' then 0 else coalesce(rejects.rows, 0) end as rejected,
    file.rows_removed as removed,
    case when file.kind = 'retried' then coalesce(rejects.rows, 0) else 0 end as waiting
from staging.file
left join (select file_no, count(*) as rows from staging.reject group by file_no) rejects
using (file_no)
order by file.file_no

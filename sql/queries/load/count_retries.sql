-- Notes how many rejects are tried again; older ones of the same key are merged into the newest.
update staging.file
set rows_read = counted.rows, rows_merged = counted.older
from (
    select count(*) as rows, count(*) filter (where not is_newest) as older
    from staging.retry
    where file_no = @number
) counted
where file_no = @number

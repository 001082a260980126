-- One row per file of sales: how many rows it takes out of the warehouse.
update staging.file
set rows_removed = counted.removed
from (select file_no, count(*) as removed from staging.sale_match where is_deleted group by file_no) counted
where file.file_no = counted.file_no

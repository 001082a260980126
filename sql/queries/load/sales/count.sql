-- One row per file of sales: what it changes and what the warehouse already holds as delivered.
update staging.file
set rows_unchanged = counted.unchanged, rows_loaded = rows_loaded + counted.loaded
from (
    select staged.file_no,
        count(*) filter (where coalesce(matched.is_same, staged.deleted)) as unchanged,
        count(*) filter (where not coalesce(matched.is_same, staged.deleted)) as loaded
    from staging.sales staged
    left join staging.sale_match matched using (sale_id)
    group by staged.file_no
) counted
where file.file_no = counted.file_no

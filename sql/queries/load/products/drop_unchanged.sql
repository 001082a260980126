-- One row per file with products the warehouse already holds as delivered.
with same as (
    delete from staging.products
    where ctid in (
        select staged.ctid
        from staging.products staged
        left join raw.product held using (product_id)
        where case when staged.deleted
            then held.product_id is null
            else (staged.product_name, staged.unit_price, staged.margin_rate)
                is not distinct from (held.product_name, held.unit_price, held.margin_rate)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

-- One row per file with hospital sales the warehouse already holds as delivered.
-- An amount once frozen stays while units and product do: a later price never restates it.
with same as (
    delete from staging.hospital_sales
    where ctid in (
        select staged.ctid
        from staging.hospital_sales staged
        left join raw.hospital_sale held using (sale_id)
        left join raw.hospital on hospital.hospital_key = held.hospital_key
        left join raw.product on product.product_key = held.product_key
        where case when staged.deleted
            then held.sale_id is null
            else (staged.hospital_id, staged.sold_on, staged.product_id, staged.units)
                    = (hospital.hospital_id, held.sold_on, product.product_id, held.units)
                and case held.amount_source
                    when 'delivered' then staged.amount is not distinct from held.amount
                    when 'price' then staged.amount is null
                    else staged.amount is null and not exists (
                        select from raw.product priced
                        where priced.product_id = staged.product_id
                            and priced.unit_price is not null)
                end
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

-- One row per new or changed product.
insert into raw.product (product_id, product_name, unit_price, margin_rate, load_id)
select product_id, product_name, unit_price, margin_rate, @loadId
from staging.products
where not deleted
order by product_id
on conflict (product_id) do update
set product_name = excluded.product_name, unit_price = excluded.unit_price,
    margin_rate = excluded.margin_rate,
    load_id = excluded.load_id

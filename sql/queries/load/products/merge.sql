-- One row per new or changed product, a new one with the key taken ahead.
insert into raw.product (product_key, product_id, product_name, unit_price, margin_rate, load_id)
overriding system value
select coalesce(held.product_key, ahead.key), staged.product_id, staged.product_name,
    staged.unit_price, staged.margin_rate, @loadId
from staging.products staged
left join raw.product held using (product_id)
left join staging.key_ahead ahead on ahead.entity = 'products' and ahead.id = staged.product_id
where not staged.deleted
order by staged.product_id
on conflict (product_id) do update
set product_name = excluded.product_name, unit_price = excluded.unit_price,
    margin_rate = excluded.margin_rate,
    load_id = excluded.load_id

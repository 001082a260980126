-- One row per product as this load will leave them.
select product_id, product_key, unit_price
from raw.product
where product_id not in (select product_id from staging.products)
union all
select staged.product_id, coalesce(held.product_key, ahead.key), staged.unit_price
from staging.products staged
left join raw.product held using (product_id)
left join staging.key_ahead ahead on ahead.entity = 'products' and ahead.id = staged.product_id
where not staged.deleted

-- One row per product the warehouse does not hold, in the order of their ids: the key of the product to be.
insert into staging.key_ahead (entity, id, key)
select 'products', product_id, nextval(pg_get_serial_sequence('raw.product', 'product_key'))
from (
    select product_id
    from staging.products staged
    where not deleted
        and not exists (select from raw.product held where held.product_id = staged.product_id)
        and not exists (select from staging.key_ahead ahead
            where ahead.entity = 'products' and ahead.id = staged.product_id)
    order by product_id
) not_held

-- Warns of sales whose amount stays unknown: none delivered, and the product has no price.
with price as (
    select product_id, unit_price
    from staging.products
    where not deleted
    union all
    select product_id, unit_price
    from raw.product
    where product_id not in (select product_id from staging.products where not deleted)
),
unpriced as (
    select product_id from price where unit_price is null
)
insert into staging.warning (file_no, line, column_name, value, rule, reason)
select file_no, line, 'amount', '', 'no_amount',
    format('no amount, and product %L has no unit_price (the units count, the money does not).',
        product_id)
from staging.sales
where not deleted
    and amount is null
    and product_id in (select product_id from unpriced)

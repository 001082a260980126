-- One row per product.
select
    p.product_key,
    p.product_id,
    p.product_name,
    p.unit_price::double precision as unit_price,
    p.margin_rate::double precision as margin_rate
from raw.product as p
order by p.product_key;

-- One row per set of products delivered, with its keys ascending.
insert into staging.product_set (product_ids, product_keys)
select sets.product_ids, array(
    select product.product_key from raw.product where product.product_id = any (sets.product_ids)
    order by product.product_key
)
from (select distinct product_ids from staging.visits) sets

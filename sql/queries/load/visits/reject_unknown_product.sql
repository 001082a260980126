-- Rejects visits with a product neither the warehouse nor this load holds.
with held as (
    (select product_id from raw.product union select product_id from staging.products
        where not deleted)
    except select product_id from staging.products where deleted
),
unknown_set as (
    select sets.product_ids, min(element.product_id) as product_id
    from (select distinct product_ids from staging.visits) sets
    cross join lateral unnest(sets.product_ids) as element (product_id)
    where not exists (select from held where held.product_id = element.product_id)
    group by sets.product_ids
),
unknown as (
    delete from staging.visits staged
    using unknown_set
    where not staged.deleted and staged.product_ids = unknown_set.product_ids
    returning staged.file_no, staged.line, unknown_set.product_id,
        to_jsonb(staged) - array['file_no', 'line'] as record
)
insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
select file_no, line, 'product_ids', product_id, 'unknown_product',
    format('%L is not known (expected a product_id of products.csv or of an earlier load).',
        product_id), record
from unknown

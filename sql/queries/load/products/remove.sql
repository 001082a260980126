-- Removes products by id.
delete from raw.product held using staging.products staged
where staged.deleted and held.product_id = staged.product_id

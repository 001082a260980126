-- One row per delivered span in which a hospital is a target, of one product or (null) of every product.
select
    t.hospital_key as account_key,
    t.product_key,
    t.valid_from,
    t.valid_to
from raw.hospital_target as t
order by t.hospital_key, t.valid_from, t.product_key;

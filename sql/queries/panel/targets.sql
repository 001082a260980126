-- One row per delivered span in which a doctor is a target, of one product or (null) of every product.
select
    t.doctor_key as account_key,
    t.product_key,
    t.valid_from,
    t.valid_to
from raw.doctor_target as t
order by t.doctor_key, t.valid_from, t.product_key;

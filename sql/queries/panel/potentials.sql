-- One row per delivered potential of a doctor and product; units a month.
select
    p.doctor_key as account_key,
    p.product_key,
    p.as_of,
    p.potential_units::double precision as potential_units
from raw.doctor_potential as p
order by p.doctor_key, p.product_key, p.as_of;

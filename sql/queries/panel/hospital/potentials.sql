-- One row per delivered potential of a hospital and product; units a month.
select
    p.hospital_key as account_key,
    p.product_key,
    p.as_of,
    p.potential_units::double precision as potential_units
from raw.hospital_potential as p
order by p.hospital_key, p.product_key, p.as_of;

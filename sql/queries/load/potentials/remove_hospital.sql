-- Removes potentials of hospitals by key.
delete from raw.hospital_potential held
using staging.potentials staged, raw.hospital, raw.product
where staged.deleted
    and hospital.hospital_id = staged.hospital_id
    and product.product_id = staged.product_id
    and held.hospital_key = hospital.hospital_key
    and held.product_key = product.product_key
    and held.as_of = staged.as_of

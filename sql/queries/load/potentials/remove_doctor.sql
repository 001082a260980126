-- Removes potentials of doctors by key.
delete from raw.doctor_potential held
using staging.potentials staged, raw.doctor, raw.product
where staged.deleted
    and doctor.doctor_id = staged.doctor_id
    and product.product_id = staged.product_id
    and held.doctor_key = doctor.doctor_key
    and held.product_key = product.product_key
    and held.as_of = staged.as_of

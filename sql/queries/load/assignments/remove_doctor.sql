-- Removes assignments of doctors by key.
delete from raw.doctor_assignment held
using staging.assignments staged
join raw.doctor using (doctor_id)
left join raw.product using (product_id)
where staged.deleted
    and held.doctor_key = doctor.doctor_key
    and held.product_key is not distinct from product.product_key
    and held.valid_from = staged.valid_from

-- Removes assignments of hospitals by key.
delete from raw.hospital_assignment held
using staging.assignments staged
join raw.hospital using (hospital_id)
left join raw.product using (product_id)
where staged.deleted
    and held.hospital_key = hospital.hospital_key
    and held.product_key is not distinct from product.product_key
    and held.valid_from = staged.valid_from

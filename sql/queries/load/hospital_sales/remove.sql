-- Removes hospital sales by id, and those that move to another hospital.
delete from raw.hospital_sale held
using staging.hospital_sales staged
left join raw.hospital using (hospital_id)
where held.sale_id = staged.sale_id
    and (staged.deleted or held.hospital_key <> hospital.hospital_key)

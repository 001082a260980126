-- One row per assignment the warehouse holds, in the words it was delivered in.
create or replace view staging.assignment_held with (security_invoker = true) as
select doctor.doctor_id, null::text collate "C" as hospital_id, product.product_id, held.valid_from,
    held.valid_to,
    territory.territory_id, rep.rep_id
from raw.doctor_assignment held
join raw.doctor using (doctor_key)
join raw.territory on territory.territory_key = held.territory_key
left join raw.product using (product_key)
left join raw.rep using (rep_key)
union all
select null, hospital.hospital_id, product.product_id, held.valid_from, held.valid_to,
    territory.territory_id, rep.rep_id
from raw.hospital_assignment held
join raw.hospital using (hospital_key)
join raw.territory on territory.territory_key = held.territory_key
left join raw.product using (product_key)
left join raw.rep using (rep_key)

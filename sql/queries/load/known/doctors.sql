-- One row per doctor as this load will leave them.
select doctor_id as id, doctor_key as key
from raw.doctor held
where not exists (select from staging.doctors staged
    where staged.deleted and staged.doctor_id = held.doctor_id)
union
select staged.doctor_id, coalesce(held.doctor_key, ahead.key)
from staging.doctors staged
left join raw.doctor_key held using (doctor_id)
left join staging.key_ahead ahead on ahead.entity = 'doctors' and ahead.id = staged.doctor_id
where not staged.deleted

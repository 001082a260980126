-- Removes doctors by id; their keys stay taken.
delete from raw.doctor held using staging.doctors staged
where staged.deleted and held.doctor_id = staged.doctor_id

-- One key per doctor never seen before, in the order of their ids.
insert into raw.doctor_key (doctor_id)
select doctor_id
from staging.doctors
where not deleted and not exists (select from raw.doctor_key held
    where held.doctor_id = doctors.doctor_id)
order by doctor_id

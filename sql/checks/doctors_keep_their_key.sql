-- One row per doctor whose id and key disagree with the one map between them.
select doctor.doctor_id, doctor.doctor_key
from raw.doctor
left join raw.doctor_key on doctor_key.doctor_key = doctor.doctor_key
where doctor_key.doctor_id is distinct from doctor.doctor_id

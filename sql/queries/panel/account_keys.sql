-- One row per doctor.
select
    d.doctor_key as key,
    d.doctor_id as account_id
from raw.doctor as d;

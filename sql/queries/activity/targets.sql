-- One row per doctor and span in which the doctor is a target.
select distinct
    t.doctor_key as account_key,
    t.valid_from,
    t.valid_to
from raw.doctor_target as t
order by t.doctor_key, t.valid_from;

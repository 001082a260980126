-- One row per hospital.
select
    h.hospital_key as key,
    h.hospital_id as account_id
from raw.hospital as h;

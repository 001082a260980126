-- One row per hospital and span in which the hospital is a target.
select distinct
    t.hospital_key as account_key,
    t.valid_from,
    t.valid_to
from raw.hospital_target as t
order by t.hospital_key, t.valid_from;

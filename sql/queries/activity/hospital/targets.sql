-- One row per hospital and span in which the hospital is a target.
select distinct
    t.hospital_key as account_key,
    t.valid_from,
    t.valid_to
from raw.hospital_target as t
where t.valid_from <= @last
    and (t.valid_to is null or t.valid_to >= @first)
    and (@accounts::integer[] is null or t.hospital_key = any (@accounts::integer[]))
order by t.hospital_key, t.valid_from;

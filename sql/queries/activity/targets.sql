-- One row per doctor and span in which the doctor is a target.
select distinct
    t.doctor_key as account_key,
    t.valid_from,
    t.valid_to
from raw.doctor_target as t
where t.valid_from <= @last
    and (t.valid_to is null or t.valid_to >= @first)
    and (@accounts::integer[] is null or t.doctor_key = any (@accounts::integer[]))
order by t.doctor_key, t.valid_from;

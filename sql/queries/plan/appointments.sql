-- One row per doctor and day: an appointment that a visit of the last three months made for a day of the month.
select distinct
    v.doctor_key,
    (v.next_appointment at time zone @zone)::date as day
from raw.visit as v
where v.visited_on >= @month::date - interval '3 months' and v.visited_on < @month::date + interval '1 month'
    and v.next_appointment at time zone @zone >= @month::date
    and v.next_appointment at time zone @zone < @month::date + interval '1 month'
    and v.doctor_key = any (@accounts::integer[])
order by v.doctor_key, day;

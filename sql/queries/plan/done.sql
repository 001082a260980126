-- One row per doctor visited in a month: completed visits.
select
    v.doctor_key,
    count(*)::integer as visits
from raw.visit as v
where v.visited_on >= @month::date and v.visited_on < @month::date + interval '1 month'
    and v.outcome = 'completed' and v.doctor_key = any (@accounts::integer[])
group by v.doctor_key
order by v.doctor_key;

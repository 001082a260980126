-- One row per doctor and day of the week, Monday 1, of the year up to a day: contacts, and those that were completed visits.
select
    v.doctor_key,
    extract(isodow from v.visited_on)::integer as weekday,
    count(*)::integer as contacts,
    (count(*) filter (where v.outcome = 'completed'))::integer as completed
from raw.visit as v
where v.visited_on > @through::date - interval '1 year' and v.visited_on <= @through::date
    and v.doctor_key = any (@accounts::integer[])
group by v.doctor_key, weekday
order by v.doctor_key, weekday;

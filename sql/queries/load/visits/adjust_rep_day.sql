-- One row per rep and day whose visits changed: by how much, doctor by doctor.
insert into mart.rep_day (rep_key, day, visits, refusals, minutes, products, doctors, contacts)
select rep_key, day, sum(held.visits - before.visits), sum(held.refusals - before.refusals),
    sum(held.minutes - before.minutes), sum(held.products - before.products),
    count(*) filter (where held.visits > 0) - count(*) filter (where before.visits > 0),
    sum(held.contacts - before.contacts)
from staging.rep_day_touched before
join staging.rep_day_sum held using (rep_key, day, doctor_key)
group by rep_key, day
on conflict (rep_key, day) do update
set visits = rep_day.visits + excluded.visits, refusals = rep_day.refusals + excluded.refusals,
    minutes = rep_day.minutes + excluded.minutes, products = rep_day.products + excluded.products,
    doctors = rep_day.doctors + excluded.doctors, contacts = rep_day.contacts + excluded.contacts

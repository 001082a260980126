-- One row per doctor, product set and channel of a month whose visits change: by how much.
insert into mart.visits_month as held (
    doctor_key, product_keys, channel, month, visits, refusals, minutes
)
select doctor_key, product_keys, channel, month,
    coalesce(sum(sign) filter (where outcome = 'completed'), 0),
    coalesce(sum(sign) filter (where outcome = 'refused'), 0),
    coalesce(sum(sign * minutes) filter (where outcome = 'completed'), 0)
from staging.visit_change
where outcome in ('completed', 'refused')
group by doctor_key, product_keys, channel, month
order by month, doctor_key
on conflict (doctor_key, product_keys, channel, month) do update
set visits = held.visits + excluded.visits, refusals = held.refusals + excluded.refusals,
    minutes = held.minutes + excluded.minutes

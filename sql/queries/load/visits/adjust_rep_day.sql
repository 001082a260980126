-- One row per rep and day of a month whose visits change: by how much. A doctor counts once a day,
-- so each one seen more or less often is counted again.
with seen as (
    select rep_key, day, doctor_key, sum(sign) as more
    from staging.visit_change
    where rep_key is not null and outcome = 'completed'
    group by rep_key, day, doctor_key
    having sum(sign) <> 0
),
counted as (
    select seen.rep_key, seen.day,
        sum((held.visits > 0)::integer - (held.visits > seen.more)::integer) as doctors
    from seen
    cross join lateral (
        select count(*) as visits
        from raw.visit
        where visit.doctor_key = seen.doctor_key
            and visit.visited_on = seen.day
            and visit.rep_key = seen.rep_key
            and visit.outcome = 'completed'
    ) held
    group by seen.rep_key, seen.day
),
changed as (
    select rep_key, day,
        coalesce(sum(sign) filter (where outcome = 'completed'), 0) as visits,
        coalesce(sum(sign) filter (where outcome = 'refused'), 0) as refusals,
        coalesce(sum(sign * minutes) filter (where outcome = 'completed'), 0) as minutes,
        coalesce(sum(sign * cardinality(product_keys)) filter (where outcome = 'completed'), 0)
            as products,
        sum(sign) as contacts
    from staging.visit_change
    where rep_key is not null
    group by rep_key, day
)
insert into mart.rep_day as held (
    rep_key, day, visits, refusals, minutes, products, doctors, contacts
)
select changed.rep_key, changed.day, changed.visits, changed.refusals, changed.minutes,
    changed.products, coalesce(counted.doctors, 0), changed.contacts
from changed
left join counted using (rep_key, day)
on conflict (rep_key, day) do update
set visits = held.visits + excluded.visits, refusals = held.refusals + excluded.refusals,
    minutes = held.minutes + excluded.minutes, products = held.products + excluded.products,
    doctors = held.doctors + excluded.doctors, contacts = held.contacts + excluded.contacts

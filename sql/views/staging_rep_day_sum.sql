-- One row per rep, day and doctor of the touched days as the warehouse holds them now.
create or replace view staging.rep_day_sum with (security_invoker = true) as
select touched.rep_key, touched.day, touched.doctor_key, held.contacts, held.visits, held.refusals,
    held.minutes, held.products
from staging.rep_day_touched touched
cross join lateral (
    select count(*) as contacts, count(*) filter (where outcome = 'completed') as visits,
        count(*) filter (where outcome = 'refused') as refusals,
        coalesce(sum(minutes) filter (where outcome = 'completed'), 0) as minutes,
        coalesce(sum(cardinality(product_keys)) filter (where outcome = 'completed'), 0) as products
    from raw.visit
    where visit.doctor_key = touched.doctor_key
        and visit.visited_on = touched.day
        and visit.rep_key = touched.rep_key
) held

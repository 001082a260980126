-- One row per doctor, product set, channel and month whose mart differs from the visits.
with summed as (
    select doctor_key, product_keys, channel, date_trunc('month', visited_on)::date as month,
        count(*) filter (where outcome = 'completed') as visits,
        count(*) filter (where outcome = 'refused') as refusals,
        coalesce(sum(minutes) filter (where outcome = 'completed'), 0) as minutes
    from raw.visit
    where outcome in ('completed', 'refused')
    group by doctor_key, product_keys, channel, date_trunc('month', visited_on)
)
select doctor_key, product_keys, channel, month, summed.visits as expected_visits, held.visits,
    summed.refusals as expected_refusals, held.refusals, summed.minutes as expected_minutes,
    held.minutes
from summed
full join mart.visits_month held using (doctor_key, product_keys, channel, month)
where (summed.visits, summed.refusals, summed.minutes)
    is distinct from (held.visits::bigint, held.refusals::bigint, held.minutes::bigint)

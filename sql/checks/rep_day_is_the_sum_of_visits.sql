-- One row per rep and day whose mart differs from the visits.
with summed as (
    select rep_key, visited_on as day, count(*) filter (where outcome = 'completed') as visits,
        count(*) filter (where outcome = 'refused') as refusals,
        coalesce(sum(minutes) filter (where outcome = 'completed'), 0) as minutes,
        coalesce(sum(cardinality(product_keys)) filter (where outcome = 'completed'),
            0) as products,
        count(distinct doctor_key) filter (where outcome = 'completed') as doctors,
        count(*) as contacts
    from raw.visit
    where rep_key is not null
    group by rep_key, visited_on
)
select rep_key, day, summed.visits as expected_visits, held.visits,
    summed.doctors as expected_doctors, held.doctors
from summed
full join mart.rep_day held using (rep_key, day)
where (summed.visits, summed.refusals, summed.minutes, summed.products, summed.doctors,
    summed.contacts)
    is distinct from (held.visits::bigint, held.refusals::bigint, held.minutes::bigint,
        held.products::bigint, held.doctors::bigint, held.contacts::bigint)

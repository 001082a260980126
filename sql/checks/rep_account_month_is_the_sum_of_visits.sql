-- One row per rep, doctor and month whose mart differs from the visits.
with summed as (
    select doctor_key, rep_key, date_trunc('month', visited_on)::date as month,
        count(*) filter (where outcome = 'completed') as visits,
        count(*) filter (where outcome = 'refused') as refusals,
        max(visited_on) as last_visit
    from raw.visit
    where rep_key is not null and outcome in ('completed', 'refused')
    group by doctor_key, rep_key, date_trunc('month', visited_on)
)
select doctor_key, rep_key, month, summed.visits as expected_visits, held.visits,
    summed.last_visit as expected_last_visit, held.last_visit
from summed
full join mart.rep_account_month held using (doctor_key, rep_key, month)
where (summed.visits, summed.refusals, summed.last_visit)
    is distinct from (held.visits::bigint, held.refusals::bigint, held.last_visit)

-- One row per doctor and rep of a month whose visits change: by how much, and the newest that came.
insert into mart.rep_account_month as held (
    doctor_key, rep_key, month, visits, refusals, last_visit
)
select doctor_key, rep_key, month,
    coalesce(sum(sign) filter (where outcome = 'completed'), 0),
    coalesce(sum(sign) filter (where outcome = 'refused'), 0),
    coalesce(max(day) filter (where sign > 0), month)
from staging.visit_change
where outcome in ('completed', 'refused') and rep_key is not null
group by doctor_key, rep_key, month
order by month, doctor_key
on conflict (doctor_key, rep_key, month) do update
set visits = held.visits + excluded.visits, refusals = held.refusals + excluded.refusals,
    last_visit = greatest(held.last_visit, excluded.last_visit)

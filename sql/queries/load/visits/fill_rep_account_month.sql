-- One row per doctor and rep with visits in a month new to the warehouse.
insert into staging.mart_rep_account_month (doctor_key, rep_key, month, visits, refusals,
    last_visit)
select doctor_key, rep_key, @month, count(*) filter (where outcome = 'completed'),
    count(*) filter (where outcome = 'refused'), max(visited_on)
from staging.visit_month
where visited_on >= @month
    and visited_on < @next
    and outcome in ('completed', 'refused')
    and rep_key is not null
group by doctor_key, rep_key

-- One row per rep of each doctor whose visits changed in the month.
insert into mart.rep_account_month (doctor_key, rep_key, month, visits, refusals, last_visit)
select doctor_key, rep_key, @month, count(*) filter (where outcome = 'completed'),
    count(*) filter (where outcome = 'refused'), max(visited_on)
from raw.visit
where visited_on >= @month
    and visited_on < @next
    and outcome in ('completed', 'refused')
    and rep_key is not null
    and doctor_key in (select touched.doctor_key from staging.visit_touched touched
        where touched.month = @month)
group by doctor_key, rep_key

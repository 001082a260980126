-- One row per doctor and rep of a month whose newest visit may have left: the newest that is left.
update mart.rep_account_month held
set last_visit = (
    select max(visit.visited_on)
    from raw.visit
    where visit.doctor_key = held.doctor_key
        and visit.rep_key = held.rep_key
        and visit.visited_on between @month and gone.day
        and visit.outcome in ('completed', 'refused')
)
from (
    select doctor_key, rep_key, max(day) as day
    from staging.visit_change
    where month = @month and sign < 0 and outcome in ('completed', 'refused') and rep_key is not null
    group by doctor_key, rep_key
) gone
where held.month = @month
    and held.doctor_key = gone.doctor_key
    and held.rep_key = gone.rep_key
    and held.last_visit = gone.day

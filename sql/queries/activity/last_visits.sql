-- One row per doctor visited or refusing in the months: completed visits, the last of them, and
-- refusals in the months after it.
with seen as (
    select
        a.doctor_key,
        a.month,
        a.visits,
        a.refusals,
        max(a.last_visit) filter (where a.visits > 0) over (partition by a.doctor_key) as last_visit
    from mart.rep_account_month as a
    where a.month between @from and @to
        and (@accounts::integer[] is null or a.doctor_key = any (@accounts::integer[]))
)

select
    s.doctor_key as account_key,
    sum(s.visits)::integer as visits,
    coalesce(sum(s.refusals) filter (where s.last_visit is null or s.month > s.last_visit), 0)::integer as refusals_since,
    max(s.last_visit) as last_visit
from seen as s
group by s.doctor_key
order by s.doctor_key;

-- One row per hospital whose doctors were visited or refused in the months: completed visits, the
-- last of them, and refusals in the months after it.
with seen as (
    select
        d.hospital_key,
        a.month,
        a.visits,
        a.refusals,
        max(a.last_visit) filter (where a.visits > 0) over (partition by d.hospital_key) as last_visit
    from mart.rep_account_month as a
    inner join raw.doctor as d on d.doctor_key = a.doctor_key
    where a.month between @from and @to
        and d.hospital_key is not null
        and (@accounts::integer[] is null or d.hospital_key = any (@accounts::integer[]))
)

select
    s.hospital_key as account_key,
    sum(s.visits)::integer as visits,
    coalesce(sum(s.refusals) filter (where s.last_visit is null or s.month > s.last_visit), 0)::integer as refusals_since,
    max(s.last_visit) as last_visit
from seen as s
group by s.hospital_key
order by s.hospital_key;

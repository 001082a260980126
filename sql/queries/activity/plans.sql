-- One row per doctor and month: visits planned by the newest version of that month's plan. What was
-- done the panel knows.
with newest as (
    select distinct on (p.month)
        p.month,
        p.plan_version
    from raw.plan as p
    where p.month between @from and @to
    order by p.month, p.load_id desc, p.plan_version desc
)

select
    p.doctor_key as account_key,
    p.month,
    sum(p.planned_visits)::double precision as planned,
    null::double precision as done,
    null::double precision as capped,
    null::integer as plans,
    null::integer as attained
from raw.plan as p
inner join newest as n on n.month = p.month and n.plan_version = p.plan_version
where @accounts::integer[] is null or p.doctor_key = any (@accounts::integer[])
group by p.doctor_key, p.month
order by p.doctor_key, p.month;

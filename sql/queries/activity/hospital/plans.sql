-- One row per hospital and month: visits to its doctors planned by the newest version of that month's plan.
with newest as (
    select distinct on (p.month)
        p.month,
        p.plan_version
    from raw.plan as p
    where p.month between @from and @to
    order by p.month, p.load_id desc, p.plan_version desc
)

select
    d.hospital_key as account_key,
    p.month,
    sum(p.planned_visits)::double precision as planned
from raw.plan as p
inner join newest as n on n.month = p.month and n.plan_version = p.plan_version
inner join raw.doctor as d on d.doctor_key = p.doctor_key
where d.hospital_key is not null
    and (@accounts::integer[] is null or d.hospital_key = any (@accounts::integer[]))
group by d.hospital_key, p.month
order by d.hospital_key, p.month;

-- One row per hospital and month: what the newest version of that month's plan has for its doctors, the visits to
-- these doctors, those up to each one's plan, and how many plans there are and were met.
with newest as (
    select distinct on (p.month)
        p.month,
        p.plan_version
    from raw.plan as p
    where p.month between @from and @to
    order by p.month, p.load_id desc, p.plan_version desc
),

planned as (
    select
        p.doctor_key,
        p.month,
        sum(p.planned_visits)::double precision as visits
    from raw.plan as p
    inner join newest as n on n.month = p.month and n.plan_version = p.plan_version
    group by p.doctor_key, p.month
),

done as (
    select
        a.doctor_key,
        a.month,
        sum(a.visits)::double precision as visits
    from mart.rep_account_month as a
    where a.month between @from and @to
    group by a.doctor_key, a.month
)

select
    d.hospital_key as account_key,
    p.month,
    sum(p.visits) as planned,
    sum(coalesce(v.visits, 0)) as done,
    sum(least(coalesce(v.visits, 0), p.visits)) as capped,
    (count(*) filter (where p.visits > 0))::integer as plans,
    (count(*) filter (where p.visits > 0 and coalesce(v.visits, 0) >= p.visits))::integer as attained
from planned as p
inner join raw.doctor as d on d.doctor_key = p.doctor_key
left join done as v on v.doctor_key = p.doctor_key and v.month = p.month
where d.hospital_key is not null
group by d.hospital_key, p.month
order by d.hospital_key, p.month;

-- One row per rep and month with visits or time sheets: what was done on how many days in the field.
with month as (
    select generate_series(@from::date, @to::date, interval '1 month')::date as month
),

workday as (
    select
        m.month,
        d.day::date as day
    from month as m
    cross join generate_series(m.month, least(m.month + interval '1 month - 1 day', @through::date), interval '1 day') as d (day)
    left join raw.calendar as c on c.day = d.day::date
    where coalesce(c.is_workday, extract(isodow from d.day) < 6)
),

scoped as (
    select
        r.rep_key,
        r.rep_id,
        r.rep_name,
        t.territory_id,
        t.district,
        t.region
    from raw.rep as r
    left join raw.territory as t on t.territory_key = r.territory_key
),

visited as (
    select
        v.rep_key,
        date_trunc('month', v.day)::date as month,
        sum(v.visits) as visits,
        sum(v.refusals) as refusals,
        sum(v.products) as products
    from mart.rep_day as v
    where v.day >= @from and v.day < (@to::date + interval '1 month')
    group by v.rep_key, date_trunc('month', v.day)
),

sheet as (
    select
        s.rep_key,
        s.work_date,
        coalesce(sum(s.minutes) filter (where s.activity = 'selling'), 0) as selling,
        coalesce(sum(s.minutes) filter (where s.activity = 'travelling'), 0) as travelling,
        coalesce(sum(s.minutes) filter (where s.activity = 'organization'), 0) as organization,
        coalesce(sum(s.minutes) filter (where s.activity = 'personal'), 0) as personal
    from raw.timesheet as s
    where s.work_date >= @from and s.work_date < (@to::date + interval '1 month')
    group by s.rep_key, s.work_date
),

sheeted as (
    select
        s.rep_key,
        date_trunc('month', s.work_date)::date as month,
        sum(s.selling) as selling,
        sum(s.travelling) as travelling,
        sum(s.organization) as organization,
        sum(s.personal) as personal,
        -- A workday with nothing but personal time is leave.
        count(*) filter (where s.selling + s.travelling + s.organization = 0
            and s.work_date in (select w.day from workday as w)) as leave_days
    from sheet as s
    group by s.rep_key, date_trunc('month', s.work_date)
)

select
    r.rep_id,
    r.rep_name,
    r.territory_id,
    r.district,
    r.region,
    m.month,
    (select count(*) from workday as w where w.month = m.month)::integer as workdays,
    coalesce(s.leave_days, 0)::integer as leave_days,
    coalesce(v.visits, 0)::integer as visits,
    coalesce(v.refusals, 0)::integer as refusals,
    coalesce(v.products, 0)::integer as products,
    coalesce(s.selling, 0)::integer as selling,
    coalesce(s.travelling, 0)::integer as travelling,
    coalesce(s.organization, 0)::integer as organization,
    coalesce(s.personal, 0)::integer as personal
from scoped as r
cross join month as m
left join visited as v on v.rep_key = r.rep_key and v.month = m.month
left join sheeted as s on s.rep_key = r.rep_key and s.month = m.month
where v.rep_key is not null or s.rep_key is not null
order by r.rep_id, m.month;

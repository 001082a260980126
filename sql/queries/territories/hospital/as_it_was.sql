-- One row per territory: sales of hospitals in two spans of months by the assignment valid in each month. A hospital without an
-- assignment of its own lay where most of its doctors were looked after at that month's end.
with sold as (
    select
        s.hospital_key,
        s.product_key,
        s.month,
        s.cents,
        s.milliunits
    from mart.hospital_sales_month as s
    where s.month between @before_from and @to
    union all
    select
        d.hospital_key,
        s.product_key,
        s.month,
        s.cents,
        s.milliunits
    from mart.sales_month as s
    inner join raw.doctor as d on d.doctor_key = s.doctor_key
    where s.month between @before_from and @to
        and d.hospital_key is not null
        and not exists (select from ops.source as o where o.source = 'hospital_sales')
),

usual as (
    select
        m.month,
        d.hospital_key,
        mode() within group (order by a.territory_key) as territory_key
    from (select distinct s.month from sold as s) as m
    cross join lateral mart.doctor_alignment((m.month + interval '1 month - 1 day')::date, null) as a
    inner join raw.doctor as d on d.doctor_key = a.doctor_key
    where d.hospital_key is not null
    group by m.month, d.hospital_key
),

placed as (
    select
        s.month,
        s.cents,
        s.milliunits,
        coalesce((
            select a.territory_key
            from raw.hospital_assignment as a
            where a.hospital_key = s.hospital_key
                and (a.product_key is null or a.product_key = s.product_key)
                and a.valid_from < s.month + interval '1 month'
                and (a.valid_to is null or a.valid_to >= (s.month + interval '1 month - 1 day')::date)
            order by a.product_key nulls last, a.valid_from desc
            limit 1
        ), u.territory_key) as territory_key
    from sold as s
    left join usual as u on u.hospital_key = s.hospital_key and u.month = s.month
)

select
    t.territory_id,
    coalesce(sum(case when @money then p.cents else p.milliunits end) filter (where p.month between @from and @to), 0)::double precision as now,
    coalesce(sum(case when @money then p.cents else p.milliunits end) filter (where p.month between @before_from and @before_to), 0)::double precision as before
from placed as p
inner join raw.territory as t on t.territory_key = p.territory_key
where @territories::text[] is null or t.territory_id = any (@territories::text[])
group by t.territory_id
order by t.territory_id;

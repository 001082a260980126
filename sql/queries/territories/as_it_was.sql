-- One row per territory: sales in two spans of months by the assignment valid in each month.
with sold as (
    select
        s.month,
        s.cents,
        s.milliunits,
        -- Few doctors ever change hands: the others are not looked up month by month.
        case when s.doctor_key in (select m.doctor_key from raw.doctor_assignment as m) then coalesce((
            select a.territory_key
            from raw.doctor_assignment as a
            where a.doctor_key = s.doctor_key
                and (a.product_key is null or a.product_key = s.product_key)
                and a.valid_from < s.month + interval '1 month'
                and (a.valid_to is null or a.valid_to >= (s.month + interval '1 month - 1 day')::date)
            order by a.product_key nulls last, a.valid_from desc
            limit 1
        ), d.territory_key) else d.territory_key end as territory_key
    from mart.sales_month as s
    inner join raw.doctor as d on d.doctor_key = s.doctor_key
    where s.month between @before_from and @to
)

select
    t.territory_id,
    coalesce(sum(case when @money then s.cents else s.milliunits end) filter (where s.month between @from and @to), 0)::double precision as now,
    coalesce(sum(case when @money then s.cents else s.milliunits end) filter (where s.month between @before_from and @before_to), 0)::double precision as before
from sold as s
inner join raw.territory as t on t.territory_key = s.territory_key
where @territories::text[] is null or t.territory_id = any (@territories::text[])
group by t.territory_id
order by t.territory_id;

-- One row per territory and product: what all companies sold of its category in two spans of months.
with hospital as (
    select
        d.hospital_key,
        mode() within group (order by d.territory_key) as territory_key
    from raw.doctor as d
    group by d.hospital_key
),

placed as (
    select
        m.month,
        m.product_key,
        m.units,
        coalesce(m.territory_key, h.territory_key) as territory_key
    from raw.market_sale as m
    left join hospital as h on h.hospital_key = m.hospital_key
    where m.month between @before_from and @before_to or m.month between @from and @to
)

select
    t.territory_id,
    p.product_id,
    coalesce(sum(m.units) filter (where m.month between @from and @to), 0)::double precision as now,
    coalesce(sum(m.units) filter (where m.month between @before_from and @before_to), 0)::double precision as before
from placed as m
inner join raw.territory as t on t.territory_key = m.territory_key
inner join raw.product as p on p.product_key = m.product_key
group by t.territory_id, p.product_id
order by t.territory_id, p.product_id;

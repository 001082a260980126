-- One row per territory, product and month: what all companies sold of its category.
with hospital as (
    select
        d.hospital_key,
        mode() within group (order by d.territory_key) as territory_key
    from raw.doctor as d
    group by d.hospital_key
)

select
    t.territory_id,
    p.product_id,
    m.month,
    sum(m.units) as units
from raw.market_sale as m
left join hospital as h on h.hospital_key = m.hospital_key
inner join raw.territory as t on t.territory_key = coalesce(m.territory_key, h.territory_key)
inner join raw.product as p on p.product_key = m.product_key
group by t.territory_id, p.product_id, m.month
order by t.territory_id, p.product_id, m.month;

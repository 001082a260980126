-- One row per month, category and what delivered costs are booked on: a doctor, a territory, a product, or none of them.
select
    c.month,
    c.category,
    c.doctor_key as account_key,
    c.doctor_key is not null as is_of_account,
    t.territory_id,
    c.product_key,
    sum(c.cents)::bigint as cents
from mart.direct_cost_month as c
left join raw.territory as t on t.territory_key = c.territory_key
group by c.month, c.category, c.doctor_key, t.territory_id, c.product_key
order by c.month, c.category, c.doctor_key, t.territory_id, c.product_key;

-- One row per month, category and what its costs are booked on.
insert into mart.direct_cost_month (month, category, doctor_key, territory_key, product_key, cents)
select touched.month, cost.category, cost.doctor_key, cost.territory_key, cost.product_key,
    sum(cost.amount) * 100
from staging.cost_touched touched
join raw.cost on cost.spent_on >= touched.month
    and cost.spent_on < touched.month + interval '1 month'
group by touched.month, cost.category, cost.doctor_key, cost.territory_key, cost.product_key

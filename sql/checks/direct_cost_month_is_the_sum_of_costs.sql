-- One row per month and category whose mart differs from the costs.
with summed as (
    select date_trunc('month', spent_on)::date as month, category, sum(amount) * 100 as cents
    from raw.cost
    group by date_trunc('month', spent_on), category
),
held as (
    select month, category, sum(cents) as cents from mart.direct_cost_month group by month, category
)
select month, category, summed.cents as expected_cents, held.cents
from summed
full join held using (month, category)
where summed.cents is distinct from held.cents

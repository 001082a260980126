-- One row per hospital, product and month whose mart differs from the sales.
with summed as (
    select hospital_key, product_key, date_trunc('month', sold_on)::date as month,
        sum(units) * 1000 as milliunits, coalesce(sum(amount) * 100, 0) as cents
    from raw.hospital_sale
    group by hospital_key, product_key, date_trunc('month', sold_on)
)
select hospital_key, product_key, month, summed.milliunits as expected_milliunits, held.milliunits,
    summed.cents as expected_cents, held.cents
from summed
full join mart.hospital_sales_month held using (hospital_key, product_key, month)
where (summed.milliunits, summed.cents)
    is distinct from (held.milliunits::numeric, held.cents::numeric)

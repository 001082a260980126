-- One row per doctor named and product with sales in a month.
select
    s.doctor_key as account_key,
    s.product_key,
    s.milliunits,
    s.cents
from unnest(@keys::integer[]) as touched (doctor_key)
inner join mart.sales_month as s on s.doctor_key = touched.doctor_key and s.month = @month;

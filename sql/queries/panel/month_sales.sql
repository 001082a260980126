-- One row per doctor and product with sales in a month.
select
    s.doctor_key as account_key,
    s.product_key,
    s.milliunits,
    s.cents
from mart.sales_month as s
where s.month = @month;

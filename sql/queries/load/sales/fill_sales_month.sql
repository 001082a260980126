-- One row per doctor and product with sales in a month new to the warehouse.
insert into staging.mart_sales_month (doctor_key, product_key, month, milliunits, cents)
select doctor_key, product_key, @month, sum((units * 1000)::bigint),
    coalesce(sum((amount * 100)::bigint), 0)
from staging.sale_month
where sold_on >= @month and sold_on < @next
group by doctor_key, product_key

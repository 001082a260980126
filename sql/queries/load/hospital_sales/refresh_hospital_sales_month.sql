-- One row per hospital, product and month with sales.
insert into mart.hospital_sales_month (hospital_key, product_key, month, milliunits, cents)
select sale.hospital_key, sale.product_key, touched.month, sum(sale.units) * 1000,
    coalesce(sum(sale.amount) * 100, 0)
from staging.hospital_sale_touched touched
join raw.hospital_sale sale on sale.hospital_key = touched.hospital_key
    and sale.sold_on >= touched.month
    and sale.sold_on < touched.month + interval '1 month'
group by sale.hospital_key, sale.product_key, touched.month

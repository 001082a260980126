-- One row per product of each doctor whose sales changed in the month.
insert into mart.sales_month (doctor_key, product_key, month, milliunits, cents)
select doctor_key, product_key, @month, sum((units * 1000)::bigint),
    coalesce(sum((amount * 100)::bigint), 0)
from raw.sale
where sold_on >= @month
    and sold_on < @next
    and doctor_key in (select touched.doctor_key from staging.sale_touched touched
        where touched.month = @month)
group by doctor_key, product_key

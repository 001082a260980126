-- One row per doctor and product of a month whose sales change: by how much.
insert into mart.sales_month as held (doctor_key, product_key, month, milliunits, cents)
select doctor_key, product_key, month, sum(sign * (units * 1000)::bigint),
    coalesce(sum(sign * (amount * 100)::bigint), 0)
from staging.sale_change
group by doctor_key, product_key, month
order by month, doctor_key
on conflict (doctor_key, product_key, month) do update
set milliunits = held.milliunits + excluded.milliunits, cents = held.cents + excluded.cents

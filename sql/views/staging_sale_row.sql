-- One row per staged sale with the warehouse's keys; amount is delivered, else units at the
-- price of today.
create or replace view staging.sale_row with (security_invoker = true) as
select staged.file_no, staged.line, staged.sale_id, staged.sold_on, doctor.doctor_key,
    product.product_key, staged.units,
    staged.amount as delivered_amount,
    coalesce(staged.amount, round(staged.units * product.unit_price, 2)) as amount,
    staged.deleted
from staging.sales staged
left join raw.doctor using (doctor_id)
left join raw.product using (product_id)

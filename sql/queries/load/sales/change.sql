-- One row per sale that leaves or comes in a month already held.
insert into staging.sale_change (sign, doctor_key, product_key, month, units, amount)
select -1, old_doctor_key, old_product_key, date_trunc('month', old_day)::date, old_units,
    old_amount
from staging.sale_match
where not is_same
union all
select 1, staged.doctor_key, staged.product_key, date_trunc('month', staged.sold_on)::date,
    staged.units, coalesce(staged.delivered_amount, matched.frozen_amount, staged.amount)
from staging.sale_row staged
left join staging.sale_match matched using (sale_id)
where not staged.deleted
    and not coalesce(matched.is_same, false)
    and date_trunc('month', staged.sold_on)::date <> all (@newMonths)

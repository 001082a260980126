-- One row per new or changed hospital sale; amount is delivered, else frozen, else units at the
-- price of today.
insert into raw.hospital_sale (hospital_key, sale_id, sold_on, product_key, units, amount,
    amount_source, load_id)
select hospital.hospital_key, staged.sale_id, staged.sold_on, product.product_key, staged.units,
    coalesce(staged.amount, staged.frozen_amount, round(staged.units * product.unit_price, 2)),
    case
        when staged.amount is not null then 'delivered'
        when coalesce(staged.frozen_amount, product.unit_price) is not null then 'price'
        else 'none'
    end,
    @loadId
from staging.hospital_sales staged
join raw.hospital using (hospital_id)
join raw.product using (product_id)
where not staged.deleted
order by hospital.hospital_key, staged.sale_id
on conflict (hospital_key, sale_id) do update
set sold_on = excluded.sold_on, product_key = excluded.product_key, units = excluded.units,
    amount = excluded.amount, amount_source = excluded.amount_source, load_id = excluded.load_id

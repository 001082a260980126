-- One row per delivered sale the warehouse already holds, with what it holds.
-- An amount once frozen stays while units and product do: a later price never restates it.
with held as materialized (
    select sale.doctor_key, sale.sale_id, sale.sold_on, sale.product_key, sale.units, sale.amount,
        sale.amount_source
    from staging.sale_place place
    join raw.sale on sale.doctor_key = place.doctor_key
        and sale.sale_id = place.id
        and sale.sold_on = place.day
)
insert into staging.sale_match (
    sale_id, file_no, old_doctor_key, old_day, old_product_key, old_units, old_amount, is_deleted,
    is_in_place, is_same, frozen_amount
)
select staged.sale_id, staged.file_no, held.doctor_key, held.sold_on, held.product_key,
    held.units, held.amount, staged.deleted,
    not staged.deleted and staged.doctor_key = held.doctor_key and staged.sold_on = held.sold_on,
    not staged.deleted
        and (staged.doctor_key, staged.sold_on, staged.product_key, staged.units)
            = (held.doctor_key, held.sold_on, held.product_key, held.units)
        and case held.amount_source
            when 'delivered' then staged.delivered_amount is not distinct from held.amount
            when 'price' then staged.delivered_amount is null
            else staged.amount is null
        end,
    case when held.amount_source = 'price' and staged.units = held.units
        and staged.product_key = held.product_key
        then held.amount
    end
from held
join staging.sale_row staged using (sale_id)

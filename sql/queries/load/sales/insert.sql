-- One row per sale new to a month the warehouse holds.
insert into raw.sale (doctor_key, sale_id, sold_on, product_key, units, amount, amount_source,
    load_id)
select staged.doctor_key, staged.sale_id, staged.sold_on, staged.product_key, staged.units,
    coalesce(staged.delivered_amount, matched.frozen_amount, staged.amount),
    case
        when staged.delivered_amount is not null then 'delivered'
        when coalesce(matched.frozen_amount, staged.amount) is not null then 'price'
        else 'none'
    end,
    @loadId
from staging.sale_row staged
left join staging.sale_match matched using (sale_id)
where not staged.deleted
    and not coalesce(matched.is_in_place, false)
    and date_trunc('month', staged.sold_on)::date <> all (@newMonths)
order by date_trunc('month', staged.sold_on), staged.doctor_key

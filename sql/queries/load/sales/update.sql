-- Updates held sales that stay with their doctor and day.
update raw.sale held
set product_key = staged.product_key, units = staged.units,
    amount = coalesce(staged.delivered_amount, matched.frozen_amount, staged.amount),
    amount_source = case
        when staged.delivered_amount is not null then 'delivered'
        when coalesce(matched.frozen_amount, staged.amount) is not null then 'price'
        else 'none'
    end,
    load_id = @loadId
from staging.sale_match matched
join staging.sale_row staged using (sale_id)
where matched.is_in_place
    and not matched.is_same
    and held.sale_id = matched.sale_id
    and held.doctor_key = matched.old_doctor_key
    and held.sold_on = matched.old_day

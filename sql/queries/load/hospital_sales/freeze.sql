-- Keeps the frozen amount of a sale that moves to another hospital or day.
update staging.hospital_sales staged
set frozen_amount = held.amount
from raw.hospital_sale held
join raw.product using (product_key)
where held.sale_id = staged.sale_id
    and held.amount_source = 'price'
    and staged.product_id = product.product_id
    and staged.units = held.units

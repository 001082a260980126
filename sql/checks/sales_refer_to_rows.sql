-- One row per sale of a doctor or product the warehouse does not hold.
select sale.sale_id, sale.sold_on, sale.doctor_key, sale.product_key
from raw.sale
where not exists (select from raw.doctor where doctor.doctor_key = sale.doctor_key)
    or not exists (select from raw.product where product.product_key = sale.product_key)

-- One row per delivered sale.
copy staging.sales (file_no, line, sale_id, sold_on, doctor_id, product_id, units, amount, deleted)
from stdin (format binary)

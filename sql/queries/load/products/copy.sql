-- One row per delivered product.
copy staging.products (file_no, line, product_id, product_name, unit_price, margin_rate, deleted)
from stdin (format binary)

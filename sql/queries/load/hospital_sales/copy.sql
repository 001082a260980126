-- One row per delivered hospital sale.
copy staging.hospital_sales (
    file_no, line, sale_id, sold_on, hospital_id, product_id, units, amount, deleted
) from stdin (format binary)

-- One row per sale of a month new to the warehouse, as it will be held.
copy staging.sale_month (
    doctor_key, sale_id, sold_on, product_key, units, amount, amount_source, load_id
) from stdin (format binary)

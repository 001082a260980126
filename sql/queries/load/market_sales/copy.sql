-- One row per delivered market figure.
copy staging.market_sales (
    file_no, line, month, product_id, hospital_id, territory_id, units, deleted
) from stdin (format binary)

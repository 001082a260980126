-- One row per delivered cost.
copy staging.costs (
    file_no, line, cost_id, spent_on, category, amount, doctor_id, territory_id, product_id,
    deleted
) from stdin (format binary)

-- One row per delivered quota.
copy staging.quotas (
    file_no, line, month, territory_id, product_id, amount, deleted
) from stdin (format binary)

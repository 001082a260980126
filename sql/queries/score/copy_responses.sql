-- One row per run and choice of products, as binary.
copy score.response (
    run_id, product_key, months_from, months_to, label, units_per_visit, standard_error, carry_over, finding
) from stdin (format binary)

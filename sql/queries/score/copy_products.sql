-- One row per product of the run, as binary.
copy score.product (
    run_id, product_key, path_from, path_to, value_tiers_only, overdispersion, prior_shape, prior_rate, season
) from stdin (format binary)

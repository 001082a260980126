-- One row per doctor and product of the run, as binary.
copy score.box (
    run_id, doctor_key, product_key, path, potential_source, potential_units, letter,
    probability_a, probability_b, probability_c, adoption_shape, adoption_rate
) from stdin (format binary)

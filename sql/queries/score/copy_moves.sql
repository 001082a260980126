-- One row per recommended move of the run, as binary.
copy score.move (
    run_id, doctor_key, product_key, kind, place, from_box, to_box, probability, visits_now, visits_advised,
    headroom_units, peers_median_units, cluster, drivers, counterfactual, confidence, expires
) from stdin (format binary)

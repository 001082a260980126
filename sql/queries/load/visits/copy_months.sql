-- One row per visit of a month new to the warehouse, as it will be held.
copy staging.visit_month (
    doctor_key, visit_id, visited_on, visited_at, rep_key, channel, outcome, product_keys, topics,
    minutes, accompanied_by, next_appointment, entered_at, load_id
) from stdin (format binary)

-- One row per delivered visit.
copy staging.visits (
    file_no, line, visit_id, visited_on, visited_at, doctor_id, rep_id, channel, outcome,
    product_ids, topics,
    minutes, accompanied_by, next_appointment, entered_at, deleted
) from stdin (format binary)

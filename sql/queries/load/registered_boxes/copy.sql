-- One row per delivered registered box.
copy staging.registered_boxes (
    file_no, line, doctor_id, product_id, as_of, box, deleted
) from stdin (format binary)

-- One row per delivered target.
copy staging.targets (
    file_no, line, doctor_id, hospital_id, product_id, valid_from, valid_to, deleted
) from stdin (format binary)

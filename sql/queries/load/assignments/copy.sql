-- One row per delivered assignment.
copy staging.assignments (
    file_no, line, doctor_id, hospital_id, product_id, valid_from, territory_id, rep_id, valid_to,
    deleted
) from stdin (format binary)

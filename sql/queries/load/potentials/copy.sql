-- One row per delivered potential.
copy staging.potentials (
    file_no, line, doctor_id, hospital_id, product_id, as_of, potential_units, source, deleted
) from stdin (format binary)

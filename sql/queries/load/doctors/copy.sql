-- One row per delivered doctor.
copy staging.doctors (
    file_no, line, doctor_id, doctor_name, specialty, title, hospital_id, territory_id,
    registered_box, attributes, deleted
) from stdin (format binary)

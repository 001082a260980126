-- One row per delivered hospital.
copy staging.hospitals (
    file_no, line, hospital_id, hospital_name, province, city, grade, latitude, longitude,
    attributes, deleted
) from stdin (format binary)

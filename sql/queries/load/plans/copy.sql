-- One row per delivered planned number of visits.
copy staging.plans (
    file_no, line, plan_version, month, rep_id, doctor_id, product_id, planned_visits, deleted
) from stdin (format binary)

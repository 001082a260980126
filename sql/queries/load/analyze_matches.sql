-- The planner learns what the warehouse already holds of it, and what changes.
analyze staging.product_set, staging.visit_match (visit_id, old_doctor_key, old_day, is_in_place, is_same),
    staging.sale_match (sale_id, old_doctor_key, old_day, is_in_place, is_same),
    staging.visit_change (sign, doctor_key, rep_key, day, month), staging.sale_change (sign, doctor_key, month)

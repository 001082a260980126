-- The planner learns what the warehouse already holds of it.
analyze staging.product_set, staging.visit_match, staging.sale_match, staging.visit_touched,
    staging.sale_touched,
    staging.rep_day_touched

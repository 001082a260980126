-- The planner learns what the warehouse already holds of it, and what changes.
analyze staging.product_set, staging.visit_match, staging.sale_match, staging.visit_change,
    staging.sale_change

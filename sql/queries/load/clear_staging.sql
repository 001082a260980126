-- Empties what an earlier load left behind; only loads read these tables.
truncate staging.file, staging.reject, staging.territories, staging.hospitals, staging.reps, staging.products, staging.doctors,
    staging.potentials, staging.assignments, staging.visits, staging.sales, staging.product_set, staging.visit_match,
    staging.sale_match, staging.visit_touched, staging.sale_touched, staging.rep_day_touched

-- The planner learns what was delivered.
analyze staging.territories, staging.hospitals, staging.reps, staging.products, staging.doctors,
    staging.potentials, staging.assignments, staging.targets, staging.registered_boxes,
    staging.calendar, staging.events, staging.market_sales, staging.quotas, staging.costs,
    staging.timesheets, staging.plans, staging.visits, staging.sales, staging.hospital_sales

-- The planner learns what was delivered.
analyze staging.territories, staging.hospitals, staging.reps, staging.products, staging.doctors,
    staging.potentials,
    staging.assignments, staging.visits, staging.sales

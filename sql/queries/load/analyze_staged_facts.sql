-- The planner learns which facts are left to be merged as sets.
analyze staging.visits, staging.sales

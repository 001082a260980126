-- Tells the planner how many visits were copied into new months, so that it does not look up each one alone.
analyze staging.visit_month (visit_id)

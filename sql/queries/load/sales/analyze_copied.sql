-- Tells the planner how many sales were copied into new months, so that it does not look up each one alone.
analyze staging.sale_month (sale_id)

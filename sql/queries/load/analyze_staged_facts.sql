-- The planner learns which facts are left to be merged as sets.
analyze staging.visits (visit_id, doctor_id, rep_id, visited_on), staging.sales (sale_id, doctor_id, product_id, sold_on)

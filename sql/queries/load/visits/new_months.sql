-- One row per month delivered that the warehouse does not hold.
select distinct date_trunc('month', visited_on)::date as month
from staging.visits
where not deleted
except
select ops.months_held('raw.visit')
order by month

-- One row per month delivered that the warehouse does not hold.
select distinct date_trunc('month', sold_on)::date as month
from staging.sales
where not deleted
except
select ops.months_held('raw.sale')
order by month

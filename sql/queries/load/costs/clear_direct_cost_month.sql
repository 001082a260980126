-- Clears the sums of months whose costs change.
delete from mart.direct_cost_month held
using staging.cost_touched touched
where held.month = touched.month

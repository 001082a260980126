-- One row per month whose costs change.
insert into staging.cost_touched (month)
select date_trunc('month', spent_on)::date from staging.costs where not deleted
union
select date_trunc('month', held.spent_on)::date
from staging.costs staged
join raw.cost held using (cost_id)

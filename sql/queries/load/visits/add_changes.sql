-- One row per month already held whose visits change: of which doctors.
insert into ops.change (load_id, source, month, account_keys)
select @loadId, 'visits', month, array_agg(distinct doctor_key)
from staging.visit_change
group by month

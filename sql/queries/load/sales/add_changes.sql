-- One row per month already held whose sales change: of which doctors.
insert into ops.change (load_id, source, month, account_keys)
select @loadId, 'sales', month, array_agg(distinct doctor_key)
from staging.sale_change
group by month

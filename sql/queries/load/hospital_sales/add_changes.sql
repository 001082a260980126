-- One row per month whose hospital sales change: of which hospitals.
insert into ops.change (load_id, source, month, account_keys)
select @loadId, 'hospital_sales', month, array_agg(hospital_key)
from staging.hospital_sale_touched
group by month

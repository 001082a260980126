-- One row per month of a fact new to the warehouse.
insert into ops.change (load_id, source, month, account_keys)
select @loadId, @entity, month, null
from unnest(@months) as month

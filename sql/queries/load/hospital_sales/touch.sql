-- One row per hospital and month whose sales change.
insert into staging.hospital_sale_touched (hospital_key, month)
select hospital.hospital_key, date_trunc('month', staged.sold_on)::date
from staging.hospital_sales staged
join raw.hospital using (hospital_id)
where not staged.deleted
union
select held.hospital_key, date_trunc('month', held.sold_on)::date
from staging.hospital_sales staged
join raw.hospital_sale held using (sale_id)

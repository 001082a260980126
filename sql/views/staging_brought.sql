-- One row per id this load brings, with the rule that rejects rows while it is unknown.
create or replace view staging.brought with (security_invoker = true) as
select 'unknown_territory' as rule, territory_id as id from staging.territories where not deleted
union all
select 'unknown_hospital', hospital_id from staging.hospitals where not deleted
union all
select 'unknown_product', product_id from staging.products where not deleted
union all
select 'unknown_doctor', doctor_id from staging.doctors where not deleted
union all
select 'unknown_rep', rep_id from staging.reps where not deleted

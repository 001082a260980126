-- One row per month held whose sales change.
select distinct month from staging.sale_change order by month

-- One row per month held whose marts change.
select distinct month from staging.sale_touched order by month

-- One row per month held whose visits change.
select distinct month from staging.visit_change order by month

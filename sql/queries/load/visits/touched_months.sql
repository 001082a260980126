-- One row per month held whose marts change.
select distinct month from staging.visit_touched order by month

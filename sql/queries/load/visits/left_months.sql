-- One row per month held that visits leave.
select distinct month from staging.visit_change where sign < 0 order by month

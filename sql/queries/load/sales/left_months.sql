-- One row per month held that sales leave.
select distinct month from staging.sale_change where sign < 0 order by month

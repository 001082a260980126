-- Forgets one month's sums of the doctors whose sales changed in it.
delete from mart.sales_month held
using staging.sale_touched touched
where held.month = @month and touched.month = @month and held.doctor_key = touched.doctor_key

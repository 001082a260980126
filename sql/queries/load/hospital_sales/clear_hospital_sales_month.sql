-- Clears the sums of hospitals and months whose sales change.
delete from mart.hospital_sales_month held
using staging.hospital_sale_touched touched
where held.hospital_key = touched.hospital_key and held.month = touched.month

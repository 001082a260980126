-- Forgets one month's reps of the doctors whose visits changed in it.
delete from mart.rep_account_month held
using staging.visit_touched touched
where held.month = @month and touched.month = @month and held.doctor_key = touched.doctor_key

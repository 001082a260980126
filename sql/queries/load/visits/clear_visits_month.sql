-- Forgets one month's sums of the doctors whose visits changed in it.
delete from mart.visits_month held
using staging.visit_touched touched
where held.month = @month and touched.month = @month and held.doctor_key = touched.doctor_key

-- Forgets touched days without any visit left.
delete from mart.rep_day held
using staging.rep_day_touched touched
where held.rep_key = touched.rep_key and held.day = touched.day and held.contacts = 0

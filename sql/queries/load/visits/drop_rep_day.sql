-- Forgets days of a month without any visit left.
delete from mart.rep_day held
using (select distinct rep_key, day from staging.visit_change where month = @month and sign < 0) gone
where held.rep_key = gone.rep_key and held.day = gone.day and held.contacts = 0

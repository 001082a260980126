-- One row per touched rep, day and doctor: its sums before anything changes.
update staging.rep_day_touched touched
set contacts = held.contacts, visits = held.visits, refusals = held.refusals,
    minutes = held.minutes, products = held.products
from staging.rep_day_sum held
where held.rep_key = touched.rep_key and held.day = touched.day
    and held.doctor_key = touched.doctor_key and held.contacts > 0

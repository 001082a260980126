-- One row per doctor named, product set and channel with visits in a month.
select
    v.doctor_key as account_key,
    v.product_keys,
    v.channel,
    v.visits,
    v.refusals,
    v.minutes
from unnest(@keys::integer[]) as touched (doctor_key)
inner join mart.visits_month as v on v.doctor_key = touched.doctor_key and v.month = @month;

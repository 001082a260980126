-- One row per doctor, product set and channel with visits in a month.
select
    v.doctor_key as account_key,
    v.product_keys,
    v.channel,
    v.visits,
    v.refusals,
    v.minutes
from mart.visits_month as v
where v.month = @month;

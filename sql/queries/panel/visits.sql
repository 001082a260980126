-- One row per doctor, product set, channel and month with visits, as binary.
copy (
    select v.doctor_key, v.product_keys, v.channel, v.month, v.visits, v.refusals, v.minutes
    from mart.visits_month as v
) to stdout (format binary)

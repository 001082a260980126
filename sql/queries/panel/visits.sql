-- One row per product set, channel and month with visits, as binary: its doctors, visits, refusals and minutes, each packed side by side.
copy (
    select
        v.product_keys,
        v.channel,
        v.month,
        string_agg(int4send(v.doctor_key), ''),
        string_agg(int4send(v.visits), ''),
        string_agg(int4send(v.refusals), ''),
        string_agg(int4send(v.minutes), '')
    from mart.visits_month as v
    group by v.product_keys, v.channel, v.month
) to stdout (format binary)

-- One row per product set, channel and month with visits to doctors who work in a hospital, as binary: the hospitals, visits, refusals
-- and minutes, each packed side by side.
copy (
    with visited as (
        select
            d.hospital_key, v.product_keys, v.channel, v.month, sum(v.visits)::integer as visits, sum(v.refusals)::integer as refusals,
            sum(v.minutes)::integer as minutes
        from mart.visits_month as v
        inner join raw.doctor as d on d.doctor_key = v.doctor_key
        where d.hospital_key is not null
        group by d.hospital_key, v.product_keys, v.channel, v.month
    )

    select
        v.product_keys,
        v.channel,
        v.month,
        string_agg(int4send(v.hospital_key), ''),
        string_agg(int4send(v.visits), ''),
        string_agg(int4send(v.refusals), ''),
        string_agg(int4send(v.minutes), '')
    from visited as v
    group by v.product_keys, v.channel, v.month
    order by v.month
) to stdout (format binary)

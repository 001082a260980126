-- One row per hospital, product set, channel and month with visits to doctors who work in it, as binary.
copy (
    select
        d.hospital_key, v.product_keys, v.channel, v.month, sum(v.visits)::integer, sum(v.refusals)::integer,
        sum(v.minutes)::integer
    from mart.visits_month as v
    inner join raw.doctor as d on d.doctor_key = v.doctor_key
    where d.hospital_key is not null
    group by d.hospital_key, v.product_keys, v.channel, v.month
    order by v.month
) to stdout (format binary)

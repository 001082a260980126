-- One row per product and month with sales, as binary: its hospitals, thousandths of a unit and cents, each packed side by side. As
-- delivered by hospital, else of the doctors who work in it.
copy (
    with sold as (
        select s.hospital_key, s.product_key, s.month, s.milliunits, s.cents
        from mart.hospital_sales_month as s
        union all
        select d.hospital_key, s.product_key, s.month, sum(s.milliunits)::bigint, sum(s.cents)::bigint
        from mart.sales_month as s
        inner join raw.doctor as d on d.doctor_key = s.doctor_key
        where d.hospital_key is not null
            and not exists (select from ops.source as o where o.source = 'hospital_sales')
        group by d.hospital_key, s.product_key, s.month
    )

    select
        s.product_key,
        s.month,
        string_agg(int4send(s.hospital_key), ''),
        string_agg(int8send(s.milliunits), ''),
        string_agg(int8send(s.cents), '')
    from sold as s
    group by s.product_key, s.month
    order by s.month
) to stdout (format binary)

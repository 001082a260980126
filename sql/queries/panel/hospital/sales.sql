-- One row per hospital, product and month with sales, as binary: as delivered by hospital, else of the doctors who work in it.
copy (
    select s.hospital_key, s.product_key, s.month, s.milliunits, s.cents
    from mart.hospital_sales_month as s
    union all
    select d.hospital_key, s.product_key, s.month, sum(s.milliunits)::bigint, sum(s.cents)::bigint
    from mart.sales_month as s
    inner join raw.doctor as d on d.doctor_key = s.doctor_key
    where d.hospital_key is not null
        and not exists (select from ops.source as o where o.source = 'hospital_sales')
    group by d.hospital_key, s.product_key, s.month
    order by month
) to stdout (format binary)

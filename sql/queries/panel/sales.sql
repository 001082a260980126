-- One row per product and month with sales, as binary: its doctors, thousandths of a unit and cents, each packed side by side.
copy (
    select
        s.product_key,
        s.month,
        string_agg(int4send(s.doctor_key), ''),
        string_agg(int8send(s.milliunits), ''),
        string_agg(int8send(s.cents), '')
    from mart.sales_month as s
    group by s.product_key, s.month
) to stdout (format binary)

-- One row per doctor, product and month with sales, as binary.
copy (
    select s.doctor_key, s.product_key, s.month, s.milliunits, s.cents
    from mart.sales_month as s
) to stdout (format binary)

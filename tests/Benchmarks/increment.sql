-- No row: a later load changes one in five hundred sums of the sales and of the visits, spread over all months.
do $$
declare
    load bigint;
begin
    insert into ops.load (started_at, finished_at, state, folder, program_version)
    values (now(), now(), 'published', 'benchmark', '0') returning load_id into load;
    with changed as (
        update mart.sales_month set milliunits = milliunits + 1000, cents = cents + product_key * 2000
        where hashint4(doctor_key * 31 + product_key * 7 + (month - '2024-01-01')) % 500 = 0
        returning doctor_key, month
    )
    insert into ops.change (load_id, source, month, account_keys)
    select load, 'sales', c.month, array_agg(distinct c.doctor_key) from changed as c group by c.month;
    with changed as (
        update mart.visits_month set visits = visits + 1, minutes = minutes + 10
        where hashint4(doctor_key * 37 + cardinality(product_keys) * 7 + (month - '2024-01-01')) % 500 = 0
        returning doctor_key, month
    )
    insert into ops.change (load_id, source, month, account_keys)
    select load, 'visits', c.month, array_agg(distinct c.doctor_key) from changed as c group by c.month;
end
$$;

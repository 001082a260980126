-- No row: a company whose marts are filled past the loader, the same for a number of accounts every time. 24 months, 3 products,
-- a tenth of the cells or more without sales, one or two kinds of visit a month.
do $$
declare
    accounts integer := current_setting('bench.accounts')::integer;
    month date;
    load bigint;
begin
    insert into ops.load (started_at, finished_at, state, folder, program_version)
    values (now(), now(), 'published', 'benchmark', '0') returning load_id into load;
    insert into ops.source (source, grain, first_day, data_through, load_id)
    values ('visits', 'day', '2024-01-01', '2025-12-31', load), ('sales', 'day', '2024-01-01', '2025-12-31', load);
    insert into raw.product (product_id, product_name, unit_price, margin_rate, load_id)
    select 'P' || p, 'Product ' || p, 20 * p, 0.7, load from generate_series(1, 3) as p;
    insert into raw.territory (territory_id, territory_name, district, region, load_id)
    select 'T' || lpad(t::text, 4, '0'), 'Territory ' || t, 'District ' || t / 8, 'Region ' || t % 8, load
    from generate_series(1, greatest(8, accounts / 150)) as t;
    insert into raw.hospital (hospital_id, hospital_name, grade, load_id)
    select 'H' || lpad(h::text, 5, '0'), 'Hospital ' || h, (array['1', '2', '3'])[1 + h % 3], load
    from generate_series(1, greatest(10, accounts / 30)) as h;
    insert into raw.rep (rep_id, rep_name, territory_key, load_id)
    select 'R' || lpad(t.territory_key::text, 4, '0'), 'Rep ' || t.territory_key, t.territory_key, load from raw.territory as t;
    insert into raw.doctor_key (doctor_id) select 'D' || lpad(a::text, 7, '0') from generate_series(1, accounts) as a order by a;
    insert into raw.doctor (doctor_key, doctor_id, doctor_name, specialty, title, hospital_key, territory_key, load_id)
    select
        k.doctor_key, k.doctor_id, 'Doctor ' || k.doctor_key, 'Specialty ' || (hashint4(k.doctor_key * 7) & 7), 'Title ' || k.doctor_key % 4,
        1 + k.doctor_key % greatest(10, accounts / 30), 1 + k.doctor_key % greatest(8, accounts / 150), load
    from raw.doctor_key as k;

    -- Units a month of an account: logistic in the logarithm, so that the top fifth sells more than half.
    create temp table weight as
    select k.doctor_key, power(u.share / (1 - u.share), 0.65) as units
    from raw.doctor_key as k
    cross join lateral (select (0.5 + (hashint4(k.doctor_key) & 65535)) / 65536.0::float8 as share) as u;

    for month in select generate_series('2024-01-01'::date, '2025-12-01', interval '1 month')::date loop
        perform ops.open_month('mart.sales_month', 'staging.mart_sales_month', month);
        insert into staging.mart_sales_month (doctor_key, product_key, month, milliunits, cents)
        select w.doctor_key, p, month, s.units * 1000, s.units * p * 2000
        from weight as w
        cross join generate_series(1, 3) as p
        cross join lateral (
            select floor(w.units * (hashint4(w.doctor_key + p * 1000003 + (month - '2024-01-01') * 31) & 1023) / 200.0 / p)::bigint as units
        ) as s
        where s.units > 0
        order by w.doctor_key, p;
        perform ops.finish_month('mart.sales_month', month);
        perform ops.attach_month('mart.sales_month', 'staging.mart_sales_month', month);

        perform ops.open_month('mart.visits_month', 'staging.mart_visits_month', month);
        insert into staging.mart_visits_month (doctor_key, product_keys, channel, month, visits, refusals, minutes)
        select
            w.doctor_key, case when kind = 0 then array[1 + w.doctor_key % 3] else array[1, 2 + w.doctor_key % 2] end,
            (array['face', 'face', 'face', 'phone', 'remote'])[1 + v.draw % 5], month, 1 + v.draw % 3, (v.draw % 17 = 0)::integer, 5 + v.draw % 40
        from weight as w
        cross join generate_series(0, 1) as kind
        cross join lateral (select hashint4(w.doctor_key * 2 + kind + (month - '2024-01-01') * 17) & 1023 as draw) as v
        where v.draw < 700
        order by w.doctor_key;
        perform ops.finish_month('mart.visits_month', month);
        perform ops.attach_month('mart.visits_month', 'staging.mart_visits_month', month);
    end loop;
    analyze raw.doctor, raw.territory;
end
$$;

-- One row per doctor, product and month end of the newest run: the observed box, for people who connect
-- a tool straight to PostgreSQL. potential_units and potential_source are those at the path's end.
create or replace view score.box_history with (security_invoker = true) as
select
    b.doctor_key,
    b.product_key,
    (p.path_from + make_interval(months => held.place::integer - 1))::date as month,
    substr('A1A2A3B1B2B3C1C2C3', held.code * 2 - 1, 2) as box,
    substr('ABC', (held.code - 1) / 3 + 1, 1) as letter,
    (held.code - 1) % 3 + 1 as digit,
    b.potential_units,
    b.potential_source,
    p.value_tiers_only
from score.box as b
inner join score.product as p on p.run_id = b.run_id and p.product_key = b.product_key
cross join lateral unnest(b.path) with ordinality as held (code, place)
where b.run_id = (select max(newest.run_id) from score.run as newest)
    and held.code > 0;

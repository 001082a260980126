-- One row per mart: how many rows it holds and the SHA-256 of all of them, written with delivered
-- ids, so that equal data have equal sums whatever the order in which they arrived.
with product_set as (
    select sets.product_keys,
        string_agg(product.product_id, '|' order by product.product_id) as product_ids
    from (select distinct product_keys from mart.visits_month) sets
    left join raw.product product on product.product_key = any (sets.product_keys)
    group by sets.product_keys
),
line as (
    select 'sales_month' as mart, mart.month,
        concat_ws(' ', doctor_id, product_id, milliunits, cents) as content
    from mart.sales_month mart
    join raw.doctor using (doctor_key)
    join raw.product using (product_key)
    union all
    select 'visits_month', mart.month,
        concat_ws(' ', doctor_id, coalesce(product_ids, '-'), channel, visits, refusals, minutes)
    from mart.visits_month mart
    join raw.doctor using (doctor_key)
    join product_set using (product_keys)
    union all
    select 'rep_day', date_trunc('month', mart.day)::date,
        concat_ws(' ', rep_id, mart.day, visits, refusals, minutes, products, doctors)
    from mart.rep_day mart
    join raw.rep using (rep_key)
    union all
    select 'rep_account_month', mart.month,
        concat_ws(' ', doctor_id, rep_id, visits, refusals, last_visit)
    from mart.rep_account_month mart
    join raw.doctor using (doctor_key)
    join raw.rep using (rep_key)
    union all
    select 'hospital_sales_month', mart.month,
        concat_ws(' ', hospital_id, product_id, milliunits, cents)
    from mart.hospital_sales_month mart
    join raw.hospital using (hospital_key)
    join raw.product using (product_key)
    union all
    select 'direct_cost_month', mart.month,
        jsonb_build_array(category, doctor_id, territory_id, product_id, cents)::text
    from mart.direct_cost_month mart
    left join raw.doctor using (doctor_key)
    left join raw.territory on territory.territory_key = mart.territory_key
    left join raw.product using (product_key)
),
-- Month by month, so that no text outgrows what a value may hold.
month_sum as (
    select mart, month, count(*) as month_rows,
        sha256(convert_to(string_agg(content, E'\n' order by content collate "C"), 'UTF8')) as digest
    from line
    group by mart, month
),
name as (
    select unnest(array['direct_cost_month', 'hospital_sales_month', 'rep_account_month',
        'rep_day', 'sales_month', 'visits_month']) as mart
)
select name.mart, coalesce(sum(month_rows), 0)::bigint as rows,
    encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', month, encode(digest, 'hex')), E'\n'
        order by month), ''), 'UTF8')), 'hex') as sha256
from name
left join month_sum using (mart)
group by name.mart
order by name.mart

-- One row: accounts, their sales in two months and those between, what the top fifth sells, and the Gini coefficient. Of all
-- accounts, or of one region and specialty. Read by PostgreSQL and DuckDB alike.
with sold as (
    select d.doctor_key, greatest(coalesce(sum(s.cents), 0), 0) as cents
    from raw.doctor as d
    inner join raw.territory as t on t.territory_key = d.territory_key
    left join mart.sales_month as s on s.doctor_key = d.doctor_key and s.month between $1 and $2
    where ($3::text is null or t.region = $3) and ($4::text is null or d.specialty = $4)
    group by d.doctor_key
),

ranked as (
    select
        s.cents,
        row_number() over (order by s.cents desc, s.doctor_key) as place,
        count(*) over () as accounts,
        sum(s.cents) over () as total
    from sold as s
)

select
    count(*)::bigint as accounts,
    sum(r.cents)::bigint as total,
    sum(r.cents * least(1, greatest(0, 0.2 * r.accounts - (r.place - 1))))::double precision as top_fifth,
    (2 * sum((r.accounts - r.place + 1) * r.cents)::double precision / (max(r.accounts) * max(r.total)::double precision)
        - (max(r.accounts) + 1)::double precision / max(r.accounts))::double precision as gini
from ranked as r;

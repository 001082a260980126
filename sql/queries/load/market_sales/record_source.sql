-- One row: how far the sales of the market reach.
insert into ops.source (source, grain, first_day, data_through, load_id)
select 'market_sales', 'month', reach.first_day, (reach.last_day + interval '1 month - 1 day')::date, @loadId
from (
    select min(held.day) as first_day, max(held.day) as last_day
    from (select month as day from raw.market_sale) held
) reach
where reach.first_day is not null
on conflict (source) do update
set first_day = excluded.first_day, data_through = excluded.data_through, load_id = excluded.load_id

-- One row: how far the costs reach; days ahead of today do not count as data.
insert into ops.source (source, grain, first_day, data_through, load_id)
select 'costs', 'day', reach.first_day, least(reach.last_day, @today), @loadId
from (
    select min(held.day) as first_day, max(held.day) as last_day
    from (select spent_on as day from raw.cost) held
) reach
where reach.first_day is not null
on conflict (source) do update
set first_day = excluded.first_day, data_through = excluded.data_through, load_id = excluded.load_id

-- One row: how far the hospital sales reach; days ahead of today do not count as data.
insert into ops.source (source, grain, first_day, data_through, load_id)
select 'hospital_sales', reach.grain, reach.first_day,
    case reach.grain
        when 'month' then (reach.last_day + interval '1 month - 1 day')::date
        else least(reach.last_day, @today)
    end,
    @loadId
from (
    select min(sold_on) as first_day, max(sold_on) as last_day,
        case when bool_and(extract(day from sold_on) = 1) then 'month' else 'day' end as grain
    from raw.hospital_sale
) reach
where reach.first_day is not null
on conflict (source) do update
set grain = excluded.grain, first_day = excluded.first_day, data_through = excluded.data_through,
    load_id = excluded.load_id

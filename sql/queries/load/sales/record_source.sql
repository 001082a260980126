-- One row: how far the sales reach. Grain stays 'month' while every day delivered is the first
-- of its month;
-- planned days ahead of today do not count as data.
with reach as materialized (
    select ops.source_day('raw.sale', false) as first_day,
        ops.source_day('raw.sale', true) as last_day,
        case when @isMonthly and coalesce(bool_and(sold_on = date_trunc('month', sold_on)), true)
            then 'month' else 'day' end as grain
    from staging.sales
    where not deleted
)
insert into ops.source (source, grain, first_day, data_through, load_id)
select 'sales', reach.grain, reach.first_day,
    case reach.grain
        when 'month' then (date_trunc('month', reach.last_day) + interval '1 month - 1 day')::date
        else least(reach.last_day, @today)
    end,
    @loadId
from reach
where reach.first_day is not null
on conflict (source) do update
set grain = case when source.grain = 'month' then excluded.grain else 'day' end,
    first_day = excluded.first_day,
    data_through = case
        when source.grain = 'day' and excluded.grain = 'month' then least(ops.source_day('raw.sale',
            true), @today)
        else excluded.data_through
    end,
    load_id = excluded.load_id

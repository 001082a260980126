-- One row: how far the visits reach. Grain stays 'month' while every day delivered is the first of its month; planned days
-- ahead of today do not count as data. The months are read for it only where the first or last day has left, or
-- months filled beside came.
with came as (
    select min(visited_on) as first_day, max(visited_on) as last_day,
        coalesce(bool_and(visited_on = date_trunc('month', visited_on)), true) as is_monthly
    from staging.visits
    where not deleted
),
gone as (
    select min(old_day) as first_day, max(old_day) as last_day
    from staging.visit_match
    where not is_same
),
reach as materialized (
    select case
            when @hasFilled or held.last_day is null
                or gone.first_day <= held.first_day
                and not exists (select from raw.visit where visited_on = held.first_day)
                then ops.source_day('raw.visit', false)
            else least(held.first_day, came.first_day)
        end as first_day,
        case
            when @hasFilled or held.last_day is null
                or gone.last_day >= held.last_day
                and not exists (select from raw.visit where visited_on = held.last_day)
                then ops.source_day('raw.visit', true)
            else greatest(held.last_day, came.last_day)
        end as last_day,
        case when @isMonthly and came.is_monthly and coalesce(held.grain, 'month') = 'month'
            then 'month' else 'day' end as grain
    from came
    cross join gone
    left join ops.source held on held.source = 'visits'
)
insert into ops.source (source, grain, first_day, data_through, last_day, load_id)
select 'visits', reach.grain, reach.first_day,
    case reach.grain
        when 'month' then (date_trunc('month', reach.last_day) + interval '1 month - 1 day')::date
        else least(reach.last_day, @today)
    end,
    reach.last_day, @loadId
from reach
where reach.first_day is not null
on conflict (source) do update
set grain = excluded.grain, first_day = excluded.first_day, data_through = excluded.data_through,
    last_day = excluded.last_day, load_id = excluded.load_id

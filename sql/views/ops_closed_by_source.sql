-- One row per source: the days it spans and the last month its data close, by reaching the month's
-- last workday. holds_back: a month is open while this source lacks it.
create or replace view ops.closed_by_source with (security_invoker = true) as
select source.source, source.grain, source.first_day, source.data_through, source.load_id,
    case when closed.month >= date_trunc('month', source.first_day)::date then closed.month
    end as last_closed,
    source.source in ('visits', 'sales', 'hospital_sales') as holds_back
from ops.source
cross join lateral (
    select date_trunc('month', source.data_through)::date as month
) reached
cross join lateral (
    select case
        when source.data_through >= ops.last_workday(reached.month) then reached.month
        else (reached.month - interval '1 month')::date
    end as month
) closed;

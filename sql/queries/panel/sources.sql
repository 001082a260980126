-- One row per source of facts at doctor level: how far it reaches, and the last workday of the month it ends in.
select
    s.source,
    s.first_day,
    s.data_through,
    s.grain = 'month' as month_grain,
    ops.last_workday(date_trunc('month', s.data_through)::date) as last_workday
from ops.source as s
where s.source in ('visits', 'sales')
order by s.source;

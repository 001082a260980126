-- One row per source of facts: how far it reaches.
select
    s.source,
    s.first_day,
    s.data_through,
    s.grain = 'month' as month_grain
from ops.source as s
where s.source in ('visits', 'sales')
order by s.source;

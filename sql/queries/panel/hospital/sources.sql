-- One row per source of facts at hospital level: how far it reaches, and the last workday of the month it ends in. Sales are those
-- delivered by hospital, where any were.
select
    case when s.source = 'visits' then 'visits' else 'sales' end as source,
    s.first_day,
    s.data_through,
    s.grain = 'month' as month_grain,
    ops.last_workday(date_trunc('month', s.data_through)::date) as last_workday
from ops.source as s
where s.source in ('visits', 'hospital_sales')
    or (s.source = 'sales' and not exists (select from ops.source as h where h.source = 'hospital_sales'))
order by s.source;

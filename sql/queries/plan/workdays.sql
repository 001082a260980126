-- One row per workday of a month.
select d.day::date as day
from generate_series(@month::date, @month::date + interval '1 month - 1 day', interval '1 day') as d (day)
left join raw.calendar as c on c.day = d.day::date
where coalesce(c.is_workday, extract(isodow from d.day) < 6)
order by d.day;

-- One row: the workdays of a month, and those up to a day.
select
    count(*)::integer as workdays,
    count(*) filter (where d.day::date <= @through)::integer as elapsed
from generate_series(@month::date, @month::date + interval '1 month - 1 day', interval '1 day') as d (day)
left join raw.calendar as c on c.day = d.day::date
where coalesce(c.is_workday, extract(isodow from d.day) < 6);

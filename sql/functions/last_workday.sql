-- The last workday of a month by the calendar delivered; days not delivered are workdays from
-- Monday to Friday.
create or replace function ops.last_workday(month date) returns date
language sql stable as $$
    select coalesce(max(day), (month + interval '1 month - 1 day')::date)
    from (
        select listed::date as day
        from generate_series(month, month + interval '1 month - 1 day', interval '1 day') listed
    ) days
    left join raw.calendar using (day)
    where coalesce(calendar.is_workday, extract(isodow from day) < 6)
$$;

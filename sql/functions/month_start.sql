-- The instant a month begins on the company's clock, which keeps +08:00 all year.
create or replace function ops.month_start(month date) returns timestamptz
language sql immutable as $$
    select month::timestamp at time zone interval '8 hours'
$$;

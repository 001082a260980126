-- The first (or last) day a partitioned fact holds, looking only at months until one has rows.
create or replace function ops.source_day(fact regclass, is_last boolean) returns date
language plpgsql stable as $$
declare
    day_column text := ops.partition_column(fact);
    held_month date;
    found_day date;
begin
    for held_month in
        select month
        from ops.months_held(fact) as month
        order by case when is_last then month end desc, month
    loop
        execute format(
            'select %s(%I) from %s', case when is_last then 'max' else 'min' end, day_column,
            ops.month_table(fact, held_month))
        into found_day;
        exit when found_day is not null;
    end loop;
    return found_day;
end
$$;

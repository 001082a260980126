-- One table for one month of a partitioned table, beside it: filled through `beside`, unseen by
-- readers until attached.
create or replace function ops.open_month(parent regclass, beside regclass, month date) returns void
language plpgsql as $$
declare
    child text := ops.month_table(parent, month);
    day_column text := ops.partition_column(beside);
    next_month date := (month + interval '1 month')::date;
begin
    -- A sum that changes in its place needs room for it there.
    execute format('create table %s (like %s including defaults including constraints) with (fillfactor = %s)', child,
        parent, case when parent::text like 'mart.%' then 90 else 100 end);
    -- Proves the bounds, so that attaching scans nothing.
    execute format(
        'alter table %s add constraint in_month check (%I >= %L and %I < %L)',
        child, day_column, month, day_column, next_month);
    execute format(
        'alter table %s attach partition %s for values from (%L) to (%L)', beside, child, month,
        next_month);
end
$$;

-- The finished table of one month moves from `beside` to its parent; readers are never locked out. A parent without
-- partitions takes the rows instead.
create or replace function ops.attach_month(parent regclass, beside regclass,
    month date) returns void
language plpgsql as $$
declare
    child text := ops.month_table(parent, month);
    next_month date := (month + interval '1 month')::date;
begin
    execute format('alter table %s detach partition %s', beside, child);
    if (select relkind from pg_class where oid = parent) <> 'p' then
        execute format('insert into %s table %s', parent, child);
        execute format('drop table %s', child);
        return;
    end if;
    execute format(
        'alter table %s attach partition %s for values from (%L) to (%L)', parent, child, month,
        next_month);
    execute format('alter table %s drop constraint in_month', child);
end
$$;

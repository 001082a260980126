-- Gives the filled table of one month the keys and indexes of its parent, each built at once, and tells the planner of
-- the columns they hold. Months whose rows move into a table without partitions need none.
create or replace function ops.finish_month(parent regclass, month date) returns void
language plpgsql as $$
declare
    child text := ops.month_table(parent, month);
    definition text;
    columns text;
begin
    if (select relkind from pg_class where oid = parent) <> 'p' then
        return;
    end if;
    for definition in
        select case
            when key.oid is null then format('create index on %s%s', child,
                substring(pg_get_indexdef(index.indexrelid) from ' USING .*'))
            else format('alter table %s add %s', child, pg_get_constraintdef(key.oid))
        end
        from pg_index index
        left join pg_constraint key on key.conindid = index.indexrelid and key.contype in ('p', 'u')
        where index.indrelid = parent
        order by index.indexrelid
    loop
        execute definition;
    end loop;
    select string_agg(distinct quote_ident(attribute.attname), ', ')
    into columns
    from pg_index index
    join pg_attribute attribute on attribute.attrelid = parent
        and attribute.attnum = any (index.indkey)
    where index.indrelid = parent;
    execute format('analyze %s (%s)', child, columns);
end
$$;

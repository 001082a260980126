-- Empties what a load left in staging and drops the months it built but never attached; tables already empty are not
-- touched.
create or replace function staging.clear() returns void
language plpgsql as $$
declare
    leftover regclass;
begin
    for leftover in
        select class.oid::regclass
        from pg_class class
        where class.relnamespace = 'staging'::regnamespace and class.relkind = 'r'
            and pg_relation_size(class.oid) > 0
    loop
        execute format('truncate %s', leftover);
    end loop;
    for leftover in
        select inherits.inhrelid::regclass
        from pg_inherits inherits
        join pg_class beside on beside.oid = inherits.inhparent
        where beside.relnamespace = 'staging'::regnamespace and beside.relkind = 'p'
    loop
        execute format('drop table %s', leftover);
    end loop;
end
$$;

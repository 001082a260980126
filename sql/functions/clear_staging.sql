-- Empties what a load left in staging; tables already empty are not touched.
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
end
$$;

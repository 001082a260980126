-- The quoted name of one month's table: raw.visit_202401.
create or replace function ops.month_table(parent regclass, month date) returns text
language sql stable as $$
    select format('%I.%I', namespace.nspname, class.relname || to_char(month, '_YYYYMM'))
    from pg_class class
    join pg_namespace namespace on namespace.oid = class.relnamespace
    where class.oid = parent
$$;

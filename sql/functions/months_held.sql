-- One row per month a partitioned table holds.
create or replace function ops.months_held(parent regclass) returns setof date
language sql stable as $$
    select to_date(right(child.relname, 6), 'YYYYMM')
    from pg_inherits
    join pg_class child on child.oid = pg_inherits.inhrelid
    where pg_inherits.inhparent = parent and child.relkind in ('r', 'p')
$$;

-- The column a table is partitioned by.
create or replace function ops.partition_column(parent regclass) returns name
language sql stable as $$
    select attribute.attname
    from pg_partitioned_table part
    join pg_attribute attribute on attribute.attrelid = part.partrelid
        and attribute.attnum = part.partattrs[0]
    where part.partrelid = parent
$$;

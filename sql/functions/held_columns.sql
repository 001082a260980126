-- One row per column of a table that holds delivered rows; parent is the table of raw it refers to.
create or replace function staging.held_columns(held regclass)
returns table (name name, ordinal smallint, parent text, is_nullable boolean)
language sql stable as $$
    select attname, attnum, case when attname like '%\_key' then regexp_replace(attname, '_key$', '') end,
        not attnotnull
    from pg_attribute
    where attrelid = held and attnum > 0 and not attisdropped and attname <> 'load_id'
$$;

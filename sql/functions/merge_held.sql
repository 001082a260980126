-- Removes, adds and replaces rows of a table by its key, as staged.
create or replace function staging.merge_held(staged regclass, held regclass, keys text[],
    account text, loading bigint) returns void
language plpgsql as $$
declare
    source text := staging.resolved(staged, held, account);
    columns text := (select string_agg(format('%I', name), ', ' order by ordinal)
        from staging.held_columns(held));
    replaced text := (select string_agg(format('%1$I = excluded.%1$I', name), ', ')
        from staging.held_columns(held) where name <> all (keys));
    key_columns text := (select string_agg(format('%I', k), ', ') from unnest(keys) k);
begin
    execute format('delete from %s held using (%s) source where source.deleted and %s', held, source,
        staging.same_key(held, keys));
    execute format($sql$
        insert into %1$s (%2$s, load_id)
        select %2$s, $1
        from (%3$s) source
        where not deleted
        order by %4$s
        on conflict (%4$s) do update set %5$s, load_id = excluded.load_id
    $sql$, held, columns, source, key_columns, replaced)
    using loading;
end
$$;

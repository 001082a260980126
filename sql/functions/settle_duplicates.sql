-- Keeps one row a key: identical repeats are merged and counted, keys with different values are
-- rejected whole.
create or replace function staging.settle_duplicates(staged regclass, keys text[]) returns void
language plpgsql as $$
declare
    key text := case cardinality(keys)
        when 1 then format('staged.%I', keys[1])
        else format('jsonb_build_array(%s)::text',
            (select string_agg(format('staged.%I', k), ', ') from unnest(keys) k))
    end;
    shown text := format('concat_ws('' '', %s)',
        (select string_agg(format('staged.%I', k), ', ') from unnest(keys) k));
begin
    execute format($sql$
        create temporary table repeated on commit drop as
        select staged.ctid as place, %1$s as key, %3$s as shown, staged.file_no, staged.line,
            to_jsonb(staged) - array['file_no', 'line'] as content
        from %2$s staged
        where %1$s in (select %1$s from %2$s staged group by 1 having count(*) > 1)
    $sql$, key, staged, shown);

    execute format($sql$
        with judged as (
            select key, count(distinct content) > 1 as is_conflicting,
                min(array[file_no, line]) as kept
            from repeated
            group by key
        ),
        gone as (
            delete from %1$s staged
            using repeated
            join judged using (key)
            where staged.ctid = repeated.place
                and (judged.is_conflicting or array[repeated.file_no, repeated.line] <> judged.kept)
            returning judged.is_conflicting, repeated.file_no, repeated.line, repeated.shown,
                repeated.content
        ),
        merged as (
            update staging.file
            set rows_merged = rows_merged + repeats.rows
            from (select file_no, count(*) as rows from gone
                where not is_conflicting group by file_no) repeats
            where file.file_no = repeats.file_no
        )
        insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
        select file_no, line, %2$L, shown, 'conflicting_duplicate',
            format('%%L is delivered more than once with different values (expected one row a key).', shown), content
        from gone
        where is_conflicting
    $sql$, staged, array_to_string(keys, ', '));
    drop table repeated;
end
$$;

-- Stages the removal of rows held in the spans of a declared snapshot that this load does not
-- deliver, neither good nor rejected; gives how many rows the spans hold and how many are removed.
-- days: the column that decides the span, null where every row is of the snapshot.
create or replace function staging.stage_absent(entity_name text, staged regclass, held regclass,
    keys text[], days text, froms date[], tos date[], number smallint,
    out rows_held bigint, out rows_absent bigint)
language plpgsql as $$
declare
    words text;
    joins text;
    spans text := case when days is null then 'true' else (
        select string_agg(format('held.%I between %L and %L', days, from_day, to_day), ' or ')
        from unnest(froms, tos) as span (from_day, to_day)
    ) end;
begin
    select string_agg(case when own.name is not null then format('held.%I', k)
            when refers.name is not null then format('%I.%I', 'of_' || refers.parent, k)
            else 'null::text' end || format(' as %I', k), ', ' order by place),
        coalesce(string_agg(format('left join raw.%1$I %2$I on %2$I.%3$I = held.%3$I',
            refers.parent, 'of_' || refers.parent, refers.name), ' ')
            filter (where own.name is null and refers.name is not null), '')
    into words, joins
    from unnest(keys) with ordinality as listed (k, place)
    left join staging.held_columns(held) own on own.name = k
    left join staging.held_columns(held) refers on refers.name = regexp_replace(k, '_id$', '_key');

    execute format($sql$
        with spanned as materialized (
            select %1$s from %2$s held %3$s where %4$s
        ),
        absent as (
            select to_jsonb(spanned) as key, row_number() over () as line
            from spanned
            where not exists (select from %5$s delivered where %6$s = %7$s)
                and not exists (
                    select from staging.reject again
                    join staging.file using (file_no)
                    where file.entity = $2 and %8$s = %7$s
                )
        ),
        removed as (
            insert into %5$s
            select empty.*
            from absent
            cross join jsonb_populate_record(null::%5$s, '{"deleted": true, "product_ids": [],
                "topics": [], "attributes": {}}'::jsonb || absent.key
                || jsonb_build_object('file_no', $1, 'line', absent.line)) empty
            returning 1
        )
        select (select count(*) from spanned), (select count(*) from removed)
    $sql$, words, held, joins, spans, staged, staging.key_text('delivered', keys, false),
    staging.key_text('spanned', keys, false), staging.key_text('again.record', keys, true))
    into rows_held, rows_absent
    using number, entity_name;
end
$$;

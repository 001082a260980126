-- Drops rows of earlier loads taken up again that lie in the spans of a declared snapshot: the
-- snapshot, which lacks them, speaks for them. Their rejects are resolved when the load is published.
create or replace function staging.drop_superseded(staged regclass, days text, froms date[],
    tos date[], number smallint) returns void
language plpgsql as $$
declare
    spans text := case when days is null then 'true' else (
        select string_agg(format('%I between %L and %L', days, from_day, to_day), ' or ')
        from unnest(froms, tos) as span (from_day, to_day)
    ) end;
begin
    execute format($sql$
        with dropped as (
            delete from %1$s where file_no = $1 and (%2$s) returning 1
        )
        update staging.file
        set rows_merged = rows_merged + (select count(*) from dropped)
        where file_no = $1
    $sql$, staged, spans)
    using number;
end
$$;

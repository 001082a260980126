-- An expression that gives the key of a staged row, or of a row kept as JSON, as one text. A value
-- left blank is no value.
create or replace function staging.key_text(alias text, keys text[], is_json boolean) returns text
language sql immutable as $$
    select case cardinality(keys) when 1 then min(part)
        else format('jsonb_build_array(%s)::text', string_agg(part, ', ' order by place)) end
    from (
        select place, case when is_json then format('nullif(btrim(%s ->> %L), '''')', alias, k)
            else format('%s.%I::text', alias, k) end as part
        from unnest(keys) with ordinality as listed (k, place)
    ) parts
$$;

-- An expression that gives the key of a staged row, or of a row kept as JSON, as one text. A value
-- left blank is no value; a month may be kept as it was delivered, without its first day.
create or replace function staging.key_text(alias text, keys text[], is_json boolean) returns text
language sql immutable as $$
    select case cardinality(keys) when 1 then min(part)
        else format('jsonb_build_array(%s)::text', string_agg(part, ', ' order by place)) end
    from (
        select place, format(case
            when not is_json then '%s.%I::text'
            when k = 'month' then
                $part$nullif(regexp_replace(btrim(%s ->> %L), '^\d{4}-\d\d$', '\&-01'), '')$part$
            else $part$nullif(btrim(%s ->> %L), '')$part$
        end, alias, k) as part
        from unnest(keys) with ordinality as listed (k, place)
    ) parts
$$;

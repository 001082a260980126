-- The condition that a held row has the key of a staged one. Keys that may be absent are compared
-- as 0, which no key is, so that the planner can hash them.
create or replace function staging.same_key(held regclass, keys text[]) returns text
language sql stable as $$
    select string_agg(
        format(case when is_nullable then 'coalesce(held.%1$I, 0) = coalesce(source.%1$I, 0)'
            else 'held.%1$I = source.%1$I' end, name),
        ' and ')
    from staging.held_columns(held)
    where name = any (keys)
$$;

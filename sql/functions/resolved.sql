-- A statement that gives the staged rows in the columns of the table that holds them, with their
-- place. A column x_key is the key of the row of raw.x whose x_id was staged, -1 where there is no
-- such row: a removal that names what nobody knows removes nothing. Every other column is staged
-- under its own name. account: only rows that name this id, where rows of doctors and of hospitals
-- are held apart.
create or replace function staging.resolved(staged regclass, held regclass, account text)
returns text
language sql stable as $$
    select concat_ws(' ',
        'select staged.ctid as place, staged.deleted,',
        string_agg(case when parent is null then format('staged.%I', name)
            else format('coalesce(%1$I.%2$I, case when staged.%3$I is not null then -1 end) as %2$I',
                'of_' || parent, name, parent || '_id') end, ', ' order by ordinal),
        format('from %s staged', staged),
        string_agg(
            format('left join raw.%1$I %2$I on %2$I.%3$I = staged.%3$I', parent, 'of_' || parent,
                parent || '_id'), ' ') filter (where parent is not null),
        'where staged.' || quote_ident(account) || ' is not null')
    from staging.held_columns(held)
$$;

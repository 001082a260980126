-- Rejects staged rows that refer to what neither the warehouse nor this load holds.
create or replace function staging.reject_unknown(staged regclass, id_column text, known regclass,
    delivered regclass) returns void
language plpgsql as $$
declare
    what text := regexp_replace(id_column, '_id$', '');
begin
    execute format($sql$
        with named as (
            select distinct %2$I as id from %1$s where not deleted and %2$I is not null
        ),
        missing as (
            select named.id
            from named
            left join %3$s held on held.%2$I = named.id
            left join %4$s delivered on delivered.%2$I = named.id
            where coalesce(delivered.deleted, held.%2$I is null)
        ),
        unknown as (
            delete from %1$s staged
            using missing
            where not staged.deleted and staged.%2$I = missing.id
            returning staged.file_no, staged.line, staged.%2$I as id,
                to_jsonb(staged) - array['file_no', 'line'] as record
        )
        insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
        select file_no, line, %2$L, id, %5$L,
            format('%%L is not known (expected a %2$s of %6$s.csv or of an earlier load).', id),
            record
        from unknown
    $sql$, staged, id_column, known, delivered, 'unknown_' || what,
        (select relname from pg_class where oid = delivered));
end
$$;

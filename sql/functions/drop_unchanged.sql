-- Drops staged rows the warehouse already holds as delivered, and counts them by file. The first
-- of keys is one that is never absent.
create or replace function staging.drop_unchanged(staged regclass, held regclass, keys text[],
    account text) returns void
language plpgsql as $$
declare
    compared text := (
        select format('(%s) is not distinct from (%s)', string_agg(format('source.%I', name), ', '),
            string_agg(format('held.%I', name), ', '))
        from staging.held_columns(held)
        where name <> all (keys)
    );
begin
    execute format($sql$
        with source as (%1$s),
        same as (
            delete from %2$s
            where ctid in (
                select source.place
                from source
                left join %3$s held on %4$s
                where case when source.deleted
                    then held.%5$I is null
                    else held.%5$I is not null and %6$s
                end
            )
            returning file_no
        )
        update staging.file
        set rows_unchanged = rows_unchanged + rows
        from (select file_no, count(*) as rows from same group by file_no) counted
        where file.file_no = counted.file_no
    $sql$, staging.resolved(staged, held, account), staged, held, staging.same_key(held, keys),
        keys[1], compared);
end
$$;

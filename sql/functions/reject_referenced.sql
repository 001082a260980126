-- Rejects removals of what rows of the warehouse still refer to, by a key column or an array of
-- keys.
create or replace function staging.reject_referenced(staged regclass, id_column text, held regclass,
    key_column text, referring regclass[])
returns void
language plpgsql as $$
declare
    referrer regclass;
    comparison text;
begin
    foreach referrer in array referring loop
        comparison := case
            when exists (select from pg_attribute where attrelid = referrer
                and attname = key_column) then format('= referrer.%I', key_column)
            else format('= any (referrer.%I)', key_column || 's')
        end;
        execute format($sql$
            with referenced as (
                delete from %1$s staged
                using %2$s held
                where staged.deleted
                    and held.%3$I = staged.%3$I
                    and exists (select from %4$s referrer where held.%5$I %6$s)
                returning staged.file_no, staged.line, staged.%3$I as id,
                    to_jsonb(staged) - array['file_no', 'line'] as record
            )
            insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
            select file_no, line, 'deleted', 'true', 'still_referenced',
                format('%%L cannot be removed while %4$s refers to it (expected its rows to be removed by an earlier load).', id), record
            from referenced
        $sql$, staged, held, id_column, referrer, key_column, comparison);
    end loop;
end
$$;

-- Notes the open rejects of published loads to be tried again as file `number`; gives how many.
-- wanted: of these rules. brought_only: only those that waited for an id this load brings. A key
-- delivered again in this load is not tried: the newer delivery speaks for the row.
create or replace function staging.note_retries(entity_name text, staged regclass, keys text[],
    number smallint, wanted text[], brought_only boolean) returns integer
language plpgsql as $$
declare
    noted integer;
begin
    execute format($sql$
        insert into staging.retry (reject_id, file_no, is_newest)
        select reject.reject_id, $1, reject.reject_id = max(reject.reject_id)
            over (partition by coalesce(%1$s, reject.reject_id::text))
        from ops.reject
        join ops.load using (load_id)
        where reject.entity = $2
            and reject.resolved_by is null
            and reject.rule = any ($3)
            and load.state in ('published', 'unchanged')
            and (not $4 or (reject.rule, reject.value) in (
                select brought.rule, brought.id from staging.brought))
            and not exists (select from %2$s delivered where %3$s = %1$s)
            and not exists (select from staging.reject again join staging.file using (file_no)
                where file.entity = $2 and %4$s = %1$s)
    $sql$, staging.key_text('reject.record', keys, true), staged,
    staging.key_text('delivered', keys, false), staging.key_text('again.record', keys, true))
    using number, entity_name, wanted, brought_only;
    get diagnostics noted = row_count;
    return noted;
end
$$;

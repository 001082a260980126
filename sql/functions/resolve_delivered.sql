-- Open rejects of earlier loads whose key this load delivers again are resolved: the newer
-- delivery speaks for the row. Only rows of delivered files do, counted from 1: not those taken up
-- again, which are older, nor those a snapshot lacks, which the very row that was rejected may have
-- moved to a day the snapshot does not speak for.
create or replace function staging.resolve_delivered(entity_name text, staged regclass, keys text[],
    resolving_load bigint) returns void
language plpgsql as $$
declare
    delivered_key text := staging.key_text('delivered', keys, false);
    rejected_key text := staging.key_text('reject.record', keys, true);
begin
    if not exists (select from ops.reject where entity = entity_name and resolved_by is null
        and load_id < resolving_load) then
        return;
    end if;
    execute format($sql$
        update ops.reject
        set resolved_by = $1
        where entity = $2
            and resolved_by is null
            and load_id < $1
            and (%2$s in (select %1$s from %3$s delivered where delivered.file_no > 0)
                or %2$s in (
                    select %4$s
                    from staging.reject again
                    join staging.file using (file_no)
                    where file.entity = $2 and file.kind = 'delivered'
                ))
    $sql$, delivered_key, rejected_key, staged,
    staging.key_text('again.record', keys, true))
    using resolving_load, entity_name;
end
$$;

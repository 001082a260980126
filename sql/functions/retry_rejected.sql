-- Stages rows of earlier loads that waited for a doctor this load brings, unless delivered again
-- since; gives how many.
create or replace function staging.retry_rejected(entity_name text, staged regclass, keys text[],
    number smallint) returns integer
language plpgsql as $$
declare
    same_key text := (select string_agg(format('delivered.%1$I is not distinct from waiting.%1$I', k),
        ' and ') from unnest(keys) k);
    key_columns text := (select string_agg(format('waiting.%I', k), ', ') from unnest(keys) k);
    retried integer;
begin
    execute format($sql$
        insert into %1$s
        select distinct on (%3$s) waiting.*
        from ops.reject
        join ops.load using (load_id)
        join staging.doctors doctor on doctor.doctor_id = reject.value and not doctor.deleted
        cross join jsonb_populate_record(null::%1$s,
            reject.record || jsonb_build_object('file_no', $2, 'line', reject.line)) waiting
        where reject.entity = $1
            and reject.rule = 'unknown_doctor'
            and reject.resolved_by is null
            and load.state = 'published'
            and not exists (select from %1$s delivered where %2$s)
        order by %3$s, reject.reject_id desc
    $sql$, staged, same_key, key_columns)
    using entity_name, number;
    get diagnostics retried = row_count;
    return retried;
end
$$;

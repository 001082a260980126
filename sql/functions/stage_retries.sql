-- Stages the rows to be tried again that were already typed when they were rejected.
create or replace function staging.stage_retries(staged regclass, number smallint,
    typed_rules text[]) returns void
language plpgsql as $$
begin
    execute format($sql$
        insert into %1$s
        select waiting.*
        from staging.retry
        join ops.reject using (reject_id)
        cross join jsonb_populate_record(null::%1$s,
            reject.record || jsonb_build_object('file_no', $1, 'line', reject.reject_id)) waiting
        where retry.file_no = $1 and retry.is_newest and reject.rule = any ($2)
    $sql$, staged)
    using number, typed_rules;
end
$$;

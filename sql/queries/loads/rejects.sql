-- One row per open reject, newest load first, in the order of the files; those of a failed load
-- until a later one succeeds.
select reject.load_id, reject.entity, reject.file, reject.line, reject.column_name, reject.value,
    reject.rule, reject.reason, reject.record::text as record
from ops.reject
join ops.load using (load_id)
where reject.resolved_by is null
    and (reject.load_id = @loadId
        or (@loadId::bigint is null
            and (load.state <> 'failed'
                or load.load_id > coalesce((select max(done.load_id) from ops.load done
                    where done.state = 'published'), 0))))
    and (@rule::text is null or reject.rule = @rule)
    and (@file::text is null or reject.file = @file)
order by reject.load_id desc, reject.file, reject.line, reject.reject_id
limit @limit::integer

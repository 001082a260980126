-- One row per rejected row, in the journal; one tried again keeps the reject it has.
insert into ops.reject (load_id, entity, file, line, column_name, value, rule, reason, record)
select @loadId, file.entity, file.name, reject.line, reject.column_name, reject.value, reject.rule,
    format('%s line %s%s: %s', file.name, reject.line, ', column ' || reject.column_name,
        reject.reason), reject.record
from staging.reject
join staging.file using (file_no)
where file.kind = 'delivered'
order by reject.file_no, reject.line

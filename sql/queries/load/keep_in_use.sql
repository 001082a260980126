-- One row per row a snapshot lacks but others refer to: it stays, and that is said.
with kept as (
    delete from staging.reject
    using staging.file
    where file.file_no = reject.file_no and file.kind = 'absent' and file.entity = @entity
    returning reject.file_no, reject.line, reject.value, reject.record
),
counted as (
    update staging.file
    set rows_read = rows_read - (select count(*) from kept)
    where kind = 'absent' and entity = @entity
)
insert into staging.warning (file_no, line, column_name, value, rule, reason)
select file_no, line, @key, record ->> @key, 'kept_in_use',
    format('%L is not in the snapshot and stays, because other rows refer to it.', record ->> @key)
from kept

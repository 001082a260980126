-- One row: that a snapshot removes nothing, because of rows whose key cannot be read.
insert into staging.warning (file_no, rule, reason, rows)
select min(file_no), 'unreadable_key', format('%s rejected rows may have any key, so that nothing is '
    'removed as absent from the snapshot (expected every key to be readable).', @rows::bigint), @rows
from staging.file
where entity = @entity and kind = 'delivered'

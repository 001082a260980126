-- Rejects targets that end before they begin.
with reversed as (
    delete from staging.targets staged
    where not staged.deleted and staged.valid_to < staged.valid_from
    returning staged.file_no, staged.line, staged.valid_to, staged.valid_from,
        to_jsonb(staged) - array['file_no', 'line'] as record
)
insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
select file_no, line, 'valid_to', valid_to::text, 'ends_before_start',
    format('''%s'' is before valid_from (expected %s or later).', valid_to, valid_from), record
from reversed

-- One row: how many rejected rows of an entity may have any key.
select count(*)
from staging.reject
join staging.file using (file_no)
where file.entity = @entity
    and file.kind = 'delivered'
    and (reject.rule in ('wrong_field_count', 'not_one_account')
        or (reject.column_name = any (@keys) and reject.rule = any (@asRead)))

-- Rejects assignments of one account and product that hold at the same time as another,
-- delivered or held.
with standing as (
    select coalesce('d' || doctor_id, 'h' || hospital_id) as account, product_id, valid_from,
        coalesce(valid_to, 'infinity') as valid_to
    from staging.assignments
    where not deleted
    union all
    select coalesce('d' || held.doctor_id, 'h' || held.hospital_id), held.product_id,
        held.valid_from,
        coalesce(held.valid_to, 'infinity')
    from staging.assignment_held held
    where not exists (
        select from staging.assignments staged
        where staged.valid_from = held.valid_from
            and (staged.doctor_id = held.doctor_id or staged.hospital_id = held.hospital_id)
            and staged.product_id is not distinct from held.product_id
    )
),
overlapping as (
    delete from staging.assignments staged
    where not staged.deleted
        and exists (
            select from standing
            where standing.account = coalesce('d' || staged.doctor_id, 'h' || staged.hospital_id)
                and standing.product_id is not distinct from staged.product_id
                and standing.valid_from <> staged.valid_from
                and standing.valid_from <= coalesce(staged.valid_to, 'infinity')
                and standing.valid_to >= staged.valid_from
        )
    returning staged.file_no, staged.line, staged.valid_from, to_jsonb(staged) - array['file_no',
        'line'] as record
)
insert into staging.reject (file_no, line, column_name, value, rule, reason, record)
select file_no, line, 'valid_from', valid_from::text, 'overlap',
    format('the assignment from ''%s'' overlaps another of the same account and product (expected one at a time).', valid_from), record
from overlapping

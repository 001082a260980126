-- One row per file with assignments the warehouse already holds as delivered.
with same as (
    delete from staging.assignments
    where ctid in (
        select staged.ctid
        from staging.assignments staged
        left join staging.assignment_held held on held.valid_from = staged.valid_from
            and (held.doctor_id = staged.doctor_id or held.hospital_id = staged.hospital_id)
            and held.product_id is not distinct from staged.product_id
        where case when staged.deleted
            then held.valid_from is null
            else (staged.territory_id, staged.rep_id, staged.valid_to)
                is not distinct from (held.territory_id, held.rep_id, held.valid_to)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

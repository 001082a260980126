-- One row per file with reps the warehouse already holds as delivered.
with same as (
    delete from staging.reps
    where ctid in (
        select staged.ctid
        from staging.reps staged
        left join raw.rep held using (rep_id)
        left join raw.territory using (territory_key)
        where case when staged.deleted
            then held.rep_id is null
            else (staged.rep_name, staged.territory_id, staged.manager_id)
                is not distinct from (held.rep_name, territory.territory_id, held.manager_id)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

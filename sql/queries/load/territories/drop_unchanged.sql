-- One row per file with territories the warehouse already holds as delivered.
with same as (
    delete from staging.territories
    where ctid in (
        select staged.ctid
        from staging.territories staged
        left join raw.territory held using (territory_id)
        where case when staged.deleted
            then held.territory_id is null
            else (staged.territory_name, staged.district, staged.region)
                is not distinct from (held.territory_name, held.district, held.region)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

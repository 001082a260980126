-- One row per file with hospitals the warehouse already holds as delivered.
with same as (
    delete from staging.hospitals
    where ctid in (
        select staged.ctid
        from staging.hospitals staged
        left join raw.hospital held using (hospital_id)
        where case when staged.deleted
            then held.hospital_id is null
            else (staged.hospital_name, staged.province, staged.city, staged.grade,
                staged.latitude::double precision,
                staged.longitude::double precision, staged.attributes)
                is not distinct from (held.hospital_name, held.province, held.city, held.grade,
                    held.latitude,
                held.longitude, held.attributes)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

-- One row per file with doctors the warehouse already holds as delivered.
with same as (
    delete from staging.doctors
    where ctid in (
        select staged.ctid
        from staging.doctors staged
        left join raw.doctor held using (doctor_id)
        left join raw.hospital using (hospital_key)
        left join raw.territory on territory.territory_key = held.territory_key
        where case when staged.deleted
            then held.doctor_id is null
            else (staged.doctor_name, staged.specialty, staged.title, staged.hospital_id,
                staged.territory_id,
                staged.registered_box, staged.attributes)
                is not distinct from (held.doctor_name, held.specialty, held.title,
                    hospital.hospital_id,
                territory.territory_id, held.registered_box, held.attributes)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

-- One row per file with potentials the warehouse already holds as delivered.
with held as (
    select doctor.doctor_id, null as hospital_id, product.product_id, potential.as_of,
        potential.potential_units, potential.source
    from raw.doctor_potential potential
    join raw.doctor using (doctor_key)
    join raw.product using (product_key)
    union all
    select null, hospital.hospital_id, product.product_id, potential.as_of,
        potential.potential_units, potential.source
    from raw.hospital_potential potential
    join raw.hospital using (hospital_key)
    join raw.product using (product_key)
),
same as (
    delete from staging.potentials
    where ctid in (
        select staged.ctid
        from staging.potentials staged
        left join held on held.product_id = staged.product_id
            and held.as_of = staged.as_of
            and (held.doctor_id = staged.doctor_id or held.hospital_id = staged.hospital_id)
        where case when staged.deleted
            then held.product_id is null
            else (staged.potential_units, staged.source)
                is not distinct from (held.potential_units, held.source)
        end
    )
    returning file_no
)
update staging.file
set rows_unchanged = rows_unchanged + rows
from (select file_no, count(*) as rows from same group by file_no) counted
where file.file_no = counted.file_no

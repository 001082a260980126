-- One row per new or changed potential of a doctor.
insert into raw.doctor_potential (doctor_key, product_key, as_of, potential_units, source, load_id)
select doctor.doctor_key, product.product_key, staged.as_of, staged.potential_units, staged.source,
    @loadId
from staging.potentials staged
join raw.doctor using (doctor_id)
join raw.product using (product_id)
where not staged.deleted
order by doctor.doctor_key, product.product_key, staged.as_of
on conflict (doctor_key, product_key, as_of) do update
set potential_units = excluded.potential_units, source = excluded.source, load_id = excluded.load_id

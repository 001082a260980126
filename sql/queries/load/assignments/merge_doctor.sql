-- One row per new or changed assignment of a doctor.
insert into raw.doctor_assignment (doctor_key, product_key, valid_from, valid_to, territory_key,
    rep_key, load_id)
select doctor.doctor_key, product.product_key, staged.valid_from, staged.valid_to,
    territory.territory_key, rep.rep_key, @loadId
from staging.assignments staged
join raw.doctor using (doctor_id)
join raw.territory using (territory_id)
left join raw.product using (product_id)
left join raw.rep using (rep_id)
where not staged.deleted
order by doctor.doctor_key, product.product_key, staged.valid_from
on conflict (doctor_key, product_key, valid_from) do update
set valid_to = excluded.valid_to, territory_key = excluded.territory_key,
    rep_key = excluded.rep_key, load_id = excluded.load_id

-- One row per new or changed doctor.
insert into raw.doctor (
    doctor_key, doctor_id, doctor_name, specialty, title, hospital_key, territory_key,
    registered_box, attributes, load_id
)
select doctor_key.doctor_key, staged.doctor_id, staged.doctor_name, staged.specialty, staged.title,
    hospital.hospital_key,
    territory.territory_key, staged.registered_box, staged.attributes, @loadId
from staging.doctors staged
join raw.doctor_key using (doctor_id)
left join raw.hospital using (hospital_id)
left join raw.territory on territory.territory_id = staged.territory_id
where not staged.deleted
order by doctor_key.doctor_key
on conflict (doctor_key) do update
set doctor_name = excluded.doctor_name, specialty = excluded.specialty, title = excluded.title,
    hospital_key = excluded.hospital_key, territory_key = excluded.territory_key,
    registered_box = excluded.registered_box, attributes = excluded.attributes,
    load_id = excluded.load_id

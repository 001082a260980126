-- One row per doctor whose registered box or attributes are new or changed.
insert into raw.doctor_version (doctor_key, load_id, recorded_at, registered_box, attributes)
select doctor_key.doctor_key, @loadId, now(), staged.registered_box, staged.attributes
from staging.doctors staged
join raw.doctor_key using (doctor_id)
left join raw.doctor held on held.doctor_key = doctor_key.doctor_key
where not staged.deleted
    and (held.doctor_key is null
        or (held.registered_box, held.attributes)
            is distinct from (staged.registered_box, staged.attributes))

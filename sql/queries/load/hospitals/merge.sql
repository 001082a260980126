-- One row per new or changed hospital.
insert into raw.hospital (hospital_id, hospital_name, province, city, grade, latitude, longitude,
    attributes, load_id)
select hospital_id, hospital_name, province, city, grade, latitude, longitude, attributes, @loadId
from staging.hospitals
where not deleted
order by hospital_id
on conflict (hospital_id) do update
set hospital_name = excluded.hospital_name, province = excluded.province, city = excluded.city,
    grade = excluded.grade,
    latitude = excluded.latitude, longitude = excluded.longitude, attributes = excluded.attributes,
    load_id = excluded.load_id

-- One row per hospital known by its id only, because no hospitals were ever delivered.
insert into staging.hospitals (file_no, line, hospital_id, hospital_name, attributes, deleted)
select 0, 0, hospital_id, hospital_id, '{}', false
from (
    select hospital_id from staging.doctors
    union select hospital_id from staging.potentials
    union select hospital_id from staging.assignments
    union select hospital_id from staging.targets
    union select hospital_id from staging.events
    union select hospital_id from staging.market_sales
    union select hospital_id from staging.hospital_sales
) used
where hospital_id is not null

-- One row per doctor never seen before, in the order of their ids: the key of the doctor to be.
insert into staging.key_ahead (entity, id, key)
select 'doctors', doctor_id, nextval(pg_get_serial_sequence('raw.doctor_key', 'doctor_key'))
from (
    select doctor_id
    from staging.doctors staged
    where not deleted
        and not exists (select from raw.doctor_key held where held.doctor_id = staged.doctor_id)
        and not exists (select from staging.key_ahead ahead
            where ahead.entity = 'doctors' and ahead.id = staged.doctor_id)
    order by doctor_id
) never_seen

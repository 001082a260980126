-- One key per doctor never seen before, as taken ahead.
insert into raw.doctor_key (doctor_id, doctor_key)
overriding system value
select ahead.id, ahead.key
from staging.key_ahead ahead
join staging.doctors staged on staged.doctor_id = ahead.id
where ahead.entity = 'doctors' and not staged.deleted
order by ahead.key

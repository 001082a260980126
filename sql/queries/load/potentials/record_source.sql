-- One row: how far the potentials reach; each holds until the next, so they keep no month open.
insert into ops.source (source, grain, first_day, data_through, load_id)
select 'potentials', 'day', reach.first_day, least(reach.last_day, @today), @loadId
from (
    select min(held.day) as first_day, max(held.day) as last_day
    from (
        select as_of as day from raw.doctor_potential
        union all
        select as_of from raw.hospital_potential
    ) held
) reach
where reach.first_day is not null
on conflict (source) do update
set first_day = excluded.first_day, data_through = excluded.data_through, load_id = excluded.load_id

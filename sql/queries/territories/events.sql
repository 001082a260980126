-- One row per event and territory it touches: its own, or those whose doctors work in its hospital.
with hospital as (
    select distinct
        d.hospital_key,
        d.territory_key
    from raw.doctor as d
)

select distinct
    e.event_id,
    e.event_date,
    e.kind,
    e.description,
    t.territory_id
from raw.event as e
left join hospital as h on h.hospital_key = e.hospital_key
inner join raw.territory as t on t.territory_key in (e.territory_key, h.territory_key)
order by e.event_date, e.event_id, t.territory_id;

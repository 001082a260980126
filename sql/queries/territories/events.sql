-- One row per event and territory it touches: its own, or those whose doctors work in its hospital.
select distinct
    e.event_id,
    e.event_date,
    e.kind,
    e.description,
    t.territory_id
from raw.event as e
inner join raw.territory as t
    on t.territory_key = e.territory_key
    or exists (
        select 1
        from raw.doctor as d
        where d.hospital_key = e.hospital_key and d.territory_key = t.territory_key
    )
where e.event_date between @first and @last
    and (@territories::text[] is null or t.territory_id = any (@territories::text[]))
order by e.event_date, e.event_id, t.territory_id;

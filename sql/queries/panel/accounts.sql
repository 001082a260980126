-- One row per doctor: the dimension as valid on @at, restated over all history.
with assignment as (
    select distinct on (a.doctor_key)
        a.doctor_key,
        a.territory_key,
        a.rep_key
    from raw.doctor_assignment as a
    where a.valid_from <= @at and (a.valid_to is null or a.valid_to >= @at)
    order by a.doctor_key, a.product_key nulls first, a.valid_from desc
),

lone_rep as (
    select
        r.territory_key,
        min(r.rep_key) as rep_key
    from raw.rep as r
    where r.territory_key is not null
    group by r.territory_key
    having count(*) = 1
)

select
    d.doctor_key,
    d.doctor_id,
    d.doctor_name,
    d.specialty,
    d.title,
    h.hospital_name,
    h.grade,
    t.territory_id,
    t.district,
    t.region,
    r.rep_id,
    d.registered_box,
    d.attributes::text as attributes
from raw.doctor as d
left join assignment as a on a.doctor_key = d.doctor_key
left join raw.hospital as h on h.hospital_key = d.hospital_key
left join raw.territory as t on t.territory_key = coalesce(a.territory_key, d.territory_key)
left join lone_rep as l on l.territory_key = t.territory_key
left join raw.rep as r on r.rep_key = coalesce(a.rep_key, l.rep_key)
order by d.doctor_key;

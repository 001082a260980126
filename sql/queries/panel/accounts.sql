-- One row per doctor, as binary: the dimension as valid on the day set before (panel.day), restated
-- over all history. target: of any product; null where no targets were ever delivered.
copy (
    with lone_rep as (
        select
            r.territory_key,
            case when count(*) = 1 then min(r.rep_key) end as rep_key
        from raw.rep as r
        where r.territory_key is not null
        group by r.territory_key
    ),

    registered as (
        select
            b.doctor_key,
            jsonb_agg(jsonb_build_array(p.product_id, b.as_of, b.box) order by b.as_of) as boxes
        from raw.registered_box as b
        inner join raw.product as p on p.product_key = b.product_key
        group by b.doctor_key
    )

    select
        d.doctor_key as account_key,
        d.doctor_id as account_id,
        d.doctor_name as account_name,
        d.specialty,
        d.title,
        h.hospital_name,
        h.grade,
        t.territory_id,
        t.district,
        t.region,
        r.rep_id,
        d.registered_box,
        coalesce(g.boxes, '[]')::text as registered_boxes,
        case
            when not exists (select from raw.doctor_target) then null
            when exists (
                select from raw.doctor_target as g
                where g.doctor_key = d.doctor_key
                    and g.valid_from <= current_setting('panel.day')::date
                    and (g.valid_to is null or g.valid_to >= current_setting('panel.day')::date)
            ) then 'target'
            else 'other'
        end as target,
        d.attributes::text as attributes,
        1 as doctors
    from raw.doctor as d
    left join mart.doctor_alignment(current_setting('panel.day')::date, null) as a
        on a.doctor_key = d.doctor_key
    left join registered as g on g.doctor_key = d.doctor_key
    left join raw.hospital as h on h.hospital_key = d.hospital_key
    left join raw.territory as t on t.territory_key = a.territory_key
    left join lone_rep as l on l.territory_key = t.territory_key
    left join raw.rep as r on r.rep_key = coalesce(a.rep_key, l.rep_key)
    order by d.doctor_key
) to stdout (format binary)

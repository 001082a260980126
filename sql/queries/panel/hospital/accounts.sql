-- One row per hospital, as binary: the dimension as valid on the day set before (panel.day),
-- restated over all history. One without an assignment of its own lies in the territory most of its
-- doctors are looked after in. target: of any product; null where no targets of hospitals were ever
-- delivered.
copy (
    with usual as (
        select
            d.hospital_key,
            mode() within group (order by a.territory_key) as territory_key
        from raw.doctor as d
        inner join mart.doctor_alignment(current_setting('panel.day')::date, null) as a
            on a.doctor_key = d.doctor_key
        where d.hospital_key is not null
        group by d.hospital_key
    ),

    lone_rep as (
        select
            r.territory_key,
            case when count(*) = 1 then min(r.rep_key) end as rep_key
        from raw.rep as r
        where r.territory_key is not null
        group by r.territory_key
    )

    select
        h.hospital_key as account_key,
        h.hospital_id as account_id,
        h.hospital_name as account_name,
        null::text as specialty,
        null::text as title,
        null::text as hospital_name,
        h.grade,
        t.territory_id,
        t.district,
        t.region,
        r.rep_id,
        null::text as registered_box,
        '[]' as registered_boxes,
        case
            when not exists (select from raw.hospital_target) then null
            when exists (
                select from raw.hospital_target as g
                where g.hospital_key = h.hospital_key
                    and g.valid_from <= current_setting('panel.day')::date
                    and (g.valid_to is null or g.valid_to >= current_setting('panel.day')::date)
            ) then 'target'
            else 'other'
        end as target,
        h.attributes::text as attributes,
        (
            select count(*) from raw.doctor as d where d.hospital_key = h.hospital_key
        )::integer as doctors
    from raw.hospital as h
    left join mart.hospital_alignment(current_setting('panel.day')::date, null) as a
        on a.hospital_key = h.hospital_key
    left join usual as u on u.hospital_key = h.hospital_key
    left join raw.territory as t on t.territory_key = coalesce(a.territory_key, u.territory_key)
    left join lone_rep as l on l.territory_key = t.territory_key
    left join raw.rep as r on r.rep_key = coalesce(a.rep_key, l.rep_key)
    order by h.hospital_key
) to stdout (format binary)

-- One row per doctor, month, rep and product of the month's newest plan, as binary.
copy (
    with version as (
        select p.month, p.plan_version, max(p.load_id) as load_id
        from raw.plan as p
        group by p.month, p.plan_version
    ),

    newest as (
        select distinct on (v.month) v.month, v.plan_version
        from version as v
        order by v.month, v.load_id desc, v.plan_version desc
    )

    select p.doctor_key, p.month, p.planned_visits::double precision
    from raw.plan as p
    inner join newest as n on n.month = p.month and n.plan_version = p.plan_version
) to stdout (format binary)

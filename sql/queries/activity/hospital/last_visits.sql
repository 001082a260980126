-- One row per doctor of a hospital, rep and month, as binary: visits, refusals, last day (0: none).
copy (
    select d.hospital_key, a.month, a.visits, a.refusals,
        case when a.visits > 0 then extract(day from a.last_visit)::integer else 0 end
    from mart.rep_account_month as a
    inner join raw.doctor as d on d.doctor_key = a.doctor_key
    where d.hospital_key is not null
) to stdout (format binary)

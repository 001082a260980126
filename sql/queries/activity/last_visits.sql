-- One row per doctor, rep and month, as binary: visits, refusals, day of the last visit (0: none).
copy (
    select a.doctor_key, a.month, a.visits, a.refusals,
        case when a.visits > 0 then extract(day from a.last_visit)::integer else 0 end
    from mart.rep_account_month as a
) to stdout (format binary)

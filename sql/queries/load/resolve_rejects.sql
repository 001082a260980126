-- One row per earlier reject whose doctor this load brought: taken up again here, or delivered
-- anew since.
update ops.reject
set resolved_by = @loadId
where rule = 'unknown_doctor'
    and resolved_by is null
    and exists (select from raw.doctor where doctor.doctor_id = reject.value
        and doctor.load_id = @loadId)
    and load_id < @loadId

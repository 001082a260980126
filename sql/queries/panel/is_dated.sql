-- The one row: whether whose account a doctor is, or whether it is a target, depends on the day.
select exists (select from raw.doctor_assignment)
    or exists (select from raw.hospital_assignment)
    or exists (select from raw.doctor_target) as is_dated;

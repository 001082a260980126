-- Deletes held visits that are removed, or move to another doctor or day.
delete from raw.visit held
using staging.visit_match matched
where not matched.is_in_place
    and held.visit_id = matched.visit_id
    and held.doctor_key = matched.old_doctor_key
    and held.visited_on = matched.old_day

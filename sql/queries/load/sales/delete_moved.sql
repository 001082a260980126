-- Deletes held sales that are removed, or move to another doctor or day.
delete from raw.sale held
using staging.sale_match matched
where not matched.is_in_place
    and held.sale_id = matched.sale_id
    and held.doctor_key = matched.old_doctor_key
    and held.sold_on = matched.old_day

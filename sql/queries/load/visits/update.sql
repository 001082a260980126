-- Updates held visits that stay with their doctor and day.
update raw.visit held
set visited_at = staged.visited_at, rep_key = staged.rep_key, channel = staged.channel,
    outcome = staged.outcome,
    product_keys = staged.product_keys, topics = staged.topics, minutes = staged.minutes,
    accompanied_by = staged.accompanied_by, next_appointment = staged.next_appointment,
    entered_at = staged.entered_at,
    load_id = @loadId
from staging.visit_match matched
join staging.visit_row staged using (visit_id)
where matched.is_in_place
    and not matched.is_same
    and held.visit_id = matched.visit_id
    and held.doctor_key = matched.old_doctor_key
    and held.visited_on = matched.old_day

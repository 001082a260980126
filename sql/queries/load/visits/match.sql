-- One row per delivered visit the warehouse already holds, with what it holds. Its whole key finds it in one month.
with held as materialized (
    select visit.doctor_key, visit.visit_id, visit.visited_on, visit.visited_at, visit.rep_key,
        visit.channel, visit.outcome, visit.product_keys, visit.topics, visit.minutes,
        visit.accompanied_by, visit.next_appointment, visit.entered_at
    from staging.visit_place place
    join raw.visit on visit.doctor_key = place.doctor_key
        and visit.visit_id = place.id
        and visit.visited_on = place.day
)
insert into staging.visit_match (
    visit_id, file_no, old_doctor_key, old_rep_key, old_day, old_channel, old_outcome,
    old_product_keys, old_minutes, is_deleted, is_in_place, is_same
)
select staged.visit_id, staged.file_no, held.doctor_key, held.rep_key, held.visited_on,
    held.channel, held.outcome, held.product_keys, held.minutes,
    staged.deleted,
    not staged.deleted and staged.doctor_key = held.doctor_key
        and staged.visited_on = held.visited_on,
    not staged.deleted
        and (staged.doctor_key, staged.visited_on, staged.visited_at, staged.rep_key,
            staged.channel, staged.outcome,
            staged.product_keys, staged.topics, staged.minutes, staged.accompanied_by,
            staged.next_appointment, staged.entered_at)
        is not distinct from (held.doctor_key, held.visited_on, held.visited_at, held.rep_key,
            held.channel, held.outcome,
            held.product_keys, held.topics, held.minutes, held.accompanied_by,
            held.next_appointment, held.entered_at)
from held
join staging.visit_row staged using (visit_id)

-- One row per delivered visit the warehouse already holds, wherever it holds it.
insert into staging.visit_match (
    visit_id, file_no, old_doctor_key, old_rep_key, old_day, is_deleted, is_in_place, is_same
)
select staged.visit_id, staged.file_no, held.doctor_key, held.rep_key, held.visited_on,
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
from staging.visit_row staged
join raw.visit held using (visit_id)

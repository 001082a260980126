-- One row per staged visit with the warehouse's keys and the defaults of the contract.
create or replace view staging.visit_row with (security_invoker = true) as
select staged.file_no, staged.line, staged.visit_id, staged.visited_on, staged.visited_at,
    doctor.doctor_key, rep.rep_key,
    coalesce(staged.channel, 'face') as channel, coalesce(staged.outcome, 'completed') as outcome,
    coalesce(product_set.product_keys, '{}') as product_keys, staged.topics, staged.minutes,
    staged.accompanied_by,
    staged.next_appointment, staged.entered_at, staged.deleted
from staging.visits staged
left join raw.doctor using (doctor_id)
left join raw.rep using (rep_id)
left join staging.product_set using (product_ids)

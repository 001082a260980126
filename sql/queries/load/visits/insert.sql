-- One row per visit new to a month the warehouse holds.
insert into raw.visit (
    doctor_key, visit_id, visited_on, visited_at, rep_key, channel, outcome, product_keys, topics,
    minutes, accompanied_by,
    next_appointment, entered_at, load_id
)
select staged.doctor_key, staged.visit_id, staged.visited_on, staged.visited_at, staged.rep_key,
    staged.channel,
    staged.outcome, staged.product_keys, staged.topics, staged.minutes, staged.accompanied_by,
    staged.next_appointment,
    staged.entered_at, @loadId
from staging.visit_row staged
where not staged.deleted
    and date_trunc('month', staged.visited_on)::date <> all (@newMonths)
    and not exists (
        select from staging.visit_match matched
        where matched.visit_id = staged.visit_id and matched.is_in_place
    )
order by date_trunc('month', staged.visited_on), staged.doctor_key

-- One row per visit of an earlier load that waited for a doctor this load brings, unless
-- delivered again since.
with waiting as (
    select distinct on (reject.record ->> 'visit_id') reject.line,
        jsonb_populate_record(null::staging.visits, reject.record) as visit
    from ops.reject
    where reject.entity = 'visits'
        and reject.rule = 'unknown_doctor'
        and reject.resolved_by is null
        and exists (select from staging.doctors where doctors.doctor_id = reject.value
            and not doctors.deleted)
        and exists (select from ops.load where load.load_id = reject.load_id
            and load.state = 'published')
    order by reject.record ->> 'visit_id', reject.reject_id desc
)
insert into staging.visits (
    file_no, line, visit_id, visited_on, visited_at, doctor_id, rep_id, channel, outcome,
    product_ids, topics,
    minutes, accompanied_by, next_appointment, entered_at, deleted
)
select @number, line, (visit).visit_id, (visit).visited_on, (visit).visited_at, (visit).doctor_id,
    (visit).rep_id,
    (visit).channel, (visit).outcome, (visit).product_ids, (visit).topics, (visit).minutes,
    (visit).accompanied_by,
    (visit).next_appointment, (visit).entered_at, (visit).deleted
from waiting
where not exists (select from staging.visits delivered where delivered.visit_id = (visit).visit_id)
    and not exists (select from raw.visit held where held.visit_id = (visit).visit_id)

-- One row per planned visit written, changed or removed (null) after its month began, beside what
-- was in force: such edits are shown, and never count for the month.
create or replace view mart.plan_later_edit with (security_invoker = true) as
select edit.month, edit.rep_key, edit.doctor_key, edit.product_key, edit.plan_version,
    in_force.planned_visits as planned_in_force, edit.planned_visits, edit.recorded_at, edit.load_id
from raw.plan_edit edit
left join mart.plan_in_force in_force on in_force.month = edit.month
    and in_force.rep_key = edit.rep_key
    and in_force.doctor_key = edit.doctor_key
    and in_force.product_key is not distinct from edit.product_key
where edit.recorded_at >= ops.month_start(edit.month)
    and not (coalesce(in_force.is_late, false) and in_force.load_id = edit.load_id
        and in_force.plan_version = edit.plan_version);

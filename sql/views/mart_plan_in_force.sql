-- One row per month, rep, doctor and product (null: all products): the visits planned when the
-- month began, by the newest version recorded by then. Where a month had no plan when it began, the
-- one recorded first holds, as it was recorded first, and is_late says so.
create or replace view mart.plan_in_force with (security_invoker = true) as
with version as (
    select month, rep_key, plan_version, min(recorded_at) as recorded_at,
        min(recorded_at) >= ops.month_start(month) as is_late
    from raw.plan_edit
    group by month, rep_key, plan_version
),
chosen as (
    select distinct on (month, rep_key) month, rep_key, plan_version, recorded_at, is_late
    from version
    order by month, rep_key, is_late, case when not is_late then recorded_at end desc, recorded_at,
        plan_version
),
planned as (
    select distinct on (edit.month, edit.rep_key, edit.doctor_key, edit.product_key)
        edit.month, edit.rep_key, edit.doctor_key, edit.product_key, chosen.plan_version,
        edit.planned_visits, edit.recorded_at, edit.load_id, chosen.is_late
    from chosen
    join raw.plan_edit edit using (month, rep_key, plan_version)
    where case when chosen.is_late then edit.recorded_at = chosen.recorded_at
        else edit.recorded_at < ops.month_start(edit.month) end
    order by edit.month, edit.rep_key, edit.doctor_key, edit.product_key, edit.recorded_at desc
)
select month, rep_key, doctor_key, product_key, plan_version, planned_visits, recorded_at, load_id,
    is_late
from planned
where planned_visits is not null;

-- One row per planned visit that differs from the newest value recorded of it, or has none.
with newest as (
    select distinct on (doctor_key, plan_version, month, rep_key, product_key)
        doctor_key, plan_version, month, rep_key, product_key, planned_visits
    from raw.plan_edit
    order by doctor_key, plan_version, month, rep_key, product_key, load_id desc
)
select newest.plan_version, newest.month, newest.doctor_key, newest.rep_key,
    newest.planned_visits as recorded, plan.planned_visits
from newest
left join raw.plan on plan.doctor_key = newest.doctor_key
    and plan.plan_version = newest.plan_version
    and plan.month = newest.month
    and plan.rep_key = newest.rep_key
    and plan.product_key is not distinct from newest.product_key
where newest.planned_visits is distinct from plan.planned_visits
union all
select plan.plan_version, plan.month, plan.doctor_key, plan.rep_key, null, plan.planned_visits
from raw.plan
where not exists (
    select from newest
    where newest.doctor_key = plan.doctor_key
        and newest.plan_version = plan.plan_version
        and newest.month = plan.month
        and newest.rep_key = plan.rep_key
        and newest.product_key is not distinct from plan.product_key
)

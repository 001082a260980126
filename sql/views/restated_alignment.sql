-- One row per doctor and product at the end of the last closed month: whose territory and rep, and
-- whether it is a target. This alignment is restated over all history.
create or replace view mart.alignment with (security_invoker = true) as
with closed as (
    select (last_closed + interval '1 month - 1 day')::date as day
    from ops.closed_month
    where level = 'doctor' and last_closed is not null
),
aligned as (
    select held.doctor_key, product.product_key, held.territory_key, held.rep_key, held.assigned_by
    from closed
    cross join raw.product
    cross join lateral mart.doctor_alignment(closed.day, product.product_key) held
),
target as (
    select held.doctor_key, held.product_key
    from closed
    cross join lateral mart.doctor_targets(closed.day) held
)
select doctor.doctor_key, product.product_key, closed.day as valid_at, aligned.territory_key,
    aligned.rep_key, aligned.assigned_by, target.doctor_key is not null as is_target
from closed
cross join raw.doctor
cross join raw.product
left join aligned on aligned.doctor_key = doctor.doctor_key
    and aligned.product_key = product.product_key
left join target on target.doctor_key = doctor.doctor_key
    and target.product_key = product.product_key;

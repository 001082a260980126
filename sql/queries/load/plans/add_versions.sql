-- One row per planned visit that is new, changed or removed, with when that was recorded.
insert into raw.plan_edit (doctor_key, plan_version, month, rep_key, product_key, planned_visits,
    load_id, recorded_at)
select doctor.doctor_key, staged.plan_version, staged.month, rep.rep_key, product.product_key,
    case when not staged.deleted then staged.planned_visits end, @loadId, now()
from staging.plans staged
join raw.doctor using (doctor_id)
join raw.rep using (rep_id)
left join raw.product using (product_id)

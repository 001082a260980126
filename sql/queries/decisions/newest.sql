-- One row per move of a quarter that was ever decided on: the newest decision.
select distinct on (d.doctor_key, d.product_key, d.kind)
    d.decision_id,
    doctor.doctor_id,
    product.product_id,
    d.kind,
    d.decision,
    d.reason,
    d.decided_by,
    d.decided_at,
    d.audit_id
from score.decision as d
inner join raw.doctor as doctor on doctor.doctor_key = d.doctor_key
inner join raw.product as product on product.product_key = d.product_key
where d.quarter = @quarter
order by d.doctor_key, d.product_key, d.kind, d.decision_id desc;

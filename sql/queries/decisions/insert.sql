-- One row: the id of the decision written.
insert into score.decision (
    quarter, doctor_key, product_key, kind, decision, reason, decided_by, decided_at, audit_id, run_id, from_box, to_box, visits_advised, expires
)
select
    @quarter, doctor.doctor_key, product.product_key, @kind, @decision, @reason, @who, @at, @auditId, @runId, @from, @to, @visitsAdvised, @expires
from raw.doctor as doctor
cross join raw.product as product
where doctor.doctor_id = @doctor and product.product_id = @product
returning decision_id;

-- One row per sale of an earlier load that waited for a doctor this load brings, unless
-- delivered again since.
with waiting as (
    select distinct on (reject.record ->> 'sale_id') reject.line,
        jsonb_populate_record(null::staging.sales, reject.record) as sale
    from ops.reject
    where reject.entity = 'sales'
        and reject.rule = 'unknown_doctor'
        and reject.resolved_by is null
        and exists (select from staging.doctors where doctors.doctor_id = reject.value
            and not doctors.deleted)
        and exists (select from ops.load where load.load_id = reject.load_id
            and load.state = 'published')
    order by reject.record ->> 'sale_id', reject.reject_id desc
)
insert into staging.sales (file_no, line, sale_id, sold_on, doctor_id, product_id, units, amount,
    deleted)
select @number, line, (sale).sale_id, (sale).sold_on, (sale).doctor_id, (sale).product_id,
    (sale).units, (sale).amount,
    (sale).deleted
from waiting
where not exists (select from staging.sales delivered where delivered.sale_id = (sale).sale_id)
    and not exists (select from raw.sale held where held.sale_id = (sale).sale_id)

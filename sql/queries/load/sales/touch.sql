-- One row per doctor and month already held whose sales change: where they were and where they go.
insert into staging.sale_touched (doctor_key, month)
select old_doctor_key, date_trunc('month', old_day)::date
from staging.sale_match
where not is_same
union
select staged.doctor_key, date_trunc('month', staged.sold_on)::date
from staging.sale_row staged
left join staging.sale_match matched using (sale_id)
where not staged.deleted
    and not coalesce(matched.is_same, false)
    and date_trunc('month', staged.sold_on)::date <> all (@newMonths)

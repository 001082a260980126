-- One row per doctor and month already held whose visits change: where they were and where they go.
insert into staging.visit_touched (doctor_key, month)
select old_doctor_key, date_trunc('month', old_day)::date
from staging.visit_match
where not is_same
union
select staged.doctor_key, date_trunc('month', staged.visited_on)::date
from staging.visit_row staged
left join staging.visit_match matched using (visit_id)
where not staged.deleted
    and not coalesce(matched.is_same, false)
    and date_trunc('month', staged.visited_on)::date <> all (@newMonths)

-- One row per rep, day and doctor of a month already held whose visits change.
insert into staging.rep_day_touched (rep_key, day, doctor_key, contacts, visits, refusals, minutes,
    products)
select old_rep_key, old_day, old_doctor_key, 0, 0, 0, 0, 0
from staging.visit_match
where not is_same and old_rep_key is not null
union
select staged.rep_key, staged.visited_on, staged.doctor_key, 0, 0, 0, 0, 0
from staging.visit_row staged
left join staging.visit_match matched using (visit_id)
where not staged.deleted
    and staged.rep_key is not null
    and not coalesce(matched.is_same, false)
    and date_trunc('month', staged.visited_on)::date <> all (@newMonths)

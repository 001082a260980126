-- One row per visit that leaves or comes in a month already held.
insert into staging.visit_change (
    sign, doctor_key, rep_key, day, month, channel, outcome, product_keys, minutes
)
select -1, old_doctor_key, old_rep_key, old_day, date_trunc('month', old_day)::date, old_channel,
    old_outcome, old_product_keys, old_minutes
from staging.visit_match
where not is_same
union all
select 1, staged.doctor_key, staged.rep_key, staged.visited_on,
    date_trunc('month', staged.visited_on)::date, staged.channel, staged.outcome,
    staged.product_keys, staged.minutes
from staging.visit_row staged
left join staging.visit_match matched using (visit_id)
where not staged.deleted
    and not coalesce(matched.is_same, false)
    and date_trunc('month', staged.visited_on)::date <> all (@newMonths)

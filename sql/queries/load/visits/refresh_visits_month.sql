-- One row per product set and channel of each doctor whose visits changed in the month.
insert into mart.visits_month (doctor_key, product_keys, channel, month, visits, refusals, minutes)
select doctor_key, product_keys, channel, @month, count(*) filter (where outcome = 'completed'),
    count(*) filter (where outcome = 'refused'),
    coalesce(sum(minutes) filter (where outcome = 'completed'), 0)
from raw.visit
where visited_on >= @month
    and visited_on < @next
    and outcome in ('completed', 'refused')
    and doctor_key in (select touched.doctor_key from staging.visit_touched touched
        where touched.month = @month)
group by doctor_key, product_keys, channel

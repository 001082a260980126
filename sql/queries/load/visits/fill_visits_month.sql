-- One row per doctor, product set and channel with visits in a month new to the warehouse.
insert into staging.mart_visits_month (doctor_key, product_keys, channel, month, visits, refusals,
    minutes)
select doctor_key, product_keys, channel, @month, count(*) filter (where outcome = 'completed'),
    count(*) filter (where outcome = 'refused'),
    coalesce(sum(minutes) filter (where outcome = 'completed'), 0)
from staging.visit_month
where visited_on >= @month
    and visited_on < @next
    and outcome in ('completed', 'refused')
group by doctor_key, product_keys, channel

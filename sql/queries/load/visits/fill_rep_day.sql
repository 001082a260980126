-- One row per rep and day with visits in a month new to the warehouse.
insert into staging.mart_rep_day (rep_key, day, visits, refusals, minutes, products, doctors,
    contacts)
select rep_key, visited_on, count(*) filter (where outcome = 'completed'),
    count(*) filter (where outcome = 'refused'),
    coalesce(sum(minutes) filter (where outcome = 'completed'), 0),
    coalesce(sum(cardinality(product_keys)) filter (where outcome = 'completed'), 0),
    count(distinct doctor_key) filter (where outcome = 'completed'), count(*)
from staging.visit_month
where visited_on >= @month
    and visited_on < @next
    and rep_key is not null
group by rep_key, visited_on

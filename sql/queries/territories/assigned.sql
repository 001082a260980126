-- One row per doctor and span of an assignment, and one for the territory held without any.
select
    a.doctor_key,
    a.product_key,
    a.valid_from,
    a.valid_to,
    t.territory_id
from raw.doctor_assignment as a
inner join raw.territory as t on t.territory_key = a.territory_key
union all
select
    d.doctor_key,
    null as product_key,
    '0001-01-01'::date as valid_from,
    null as valid_to,
    t.territory_id
from raw.doctor as d
inner join raw.territory as t on t.territory_key = d.territory_key;

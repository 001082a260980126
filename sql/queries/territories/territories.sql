-- One row per territory.
select
    t.territory_id as id,
    t.territory_name as name,
    t.district,
    t.region
from raw.territory as t
order by t.territory_id;

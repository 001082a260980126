-- One row per new or changed territory.
insert into raw.territory (territory_id, territory_name, district, region, load_id)
select territory_id, territory_name, district, region, @loadId
from staging.territories
where not deleted
order by territory_id
on conflict (territory_id) do update
set territory_name = excluded.territory_name, district = excluded.district,
    region = excluded.region, load_id = excluded.load_id

-- One row per new or changed rep.
insert into raw.rep (rep_id, rep_name, territory_key, manager_id, load_id)
select staged.rep_id, staged.rep_name, territory.territory_key, staged.manager_id, @loadId
from staging.reps staged
left join raw.territory using (territory_id)
where not staged.deleted
order by staged.rep_id
on conflict (rep_id) do update
set rep_name = excluded.rep_name, territory_key = excluded.territory_key,
    manager_id = excluded.manager_id,
    load_id = excluded.load_id

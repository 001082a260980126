-- One row per new or changed rep, a new one with the key taken ahead.
insert into raw.rep (rep_key, rep_id, rep_name, territory_key, manager_id, load_id)
overriding system value
select coalesce(held.rep_key, ahead.key), staged.rep_id, staged.rep_name, territory.territory_key,
    staged.manager_id, @loadId
from staging.reps staged
left join raw.rep held using (rep_id)
left join staging.key_ahead ahead on ahead.entity = 'reps' and ahead.id = staged.rep_id
left join raw.territory on territory.territory_id = staged.territory_id
where not staged.deleted
order by staged.rep_id
on conflict (rep_id) do update
set rep_name = excluded.rep_name, territory_key = excluded.territory_key,
    manager_id = excluded.manager_id,
    load_id = excluded.load_id

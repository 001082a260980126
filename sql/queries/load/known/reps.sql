-- One row per rep as this load will leave them.
select rep_id as id, rep_key as key
from raw.rep held
where not exists (select from staging.reps staged
    where staged.deleted and staged.rep_id = held.rep_id)
union
select staged.rep_id, coalesce(held.rep_key, ahead.key)
from staging.reps staged
left join raw.rep held using (rep_id)
left join staging.key_ahead ahead on ahead.entity = 'reps' and ahead.id = staged.rep_id
where not staged.deleted

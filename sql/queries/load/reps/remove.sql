-- Removes reps by id.
delete from raw.rep held using staging.reps staged
where staged.deleted and held.rep_id = staged.rep_id

-- One row per rep known by the id only, because no reps were ever delivered.
insert into staging.reps (file_no, line, rep_id, rep_name, deleted)
select 0, 0, rep_id, rep_id, false
from (
    select rep_id from staging.visits
    union select rep_id from staging.assignments
    union select rep_id from staging.timesheets
    union select rep_id from staging.plans
) used
where rep_id is not null

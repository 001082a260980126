-- One row: the job that waits to try rejected rows again; asking twice is one wish.
with asked as (
    insert into ops.job (kind, rule, asked_by)
    values ('replay', @rule, @askedBy)
    on conflict do nothing
    returning job_id
)
select job_id from asked
union all
select job_id
from ops.job
where kind = 'replay' and state = 'asked' and rule is not distinct from @rule
limit 1

-- One row per doctor of the run.
select
    a.doctor_key,
    a.cluster::integer as cluster
from score.account as a
where a.run_id = @runId;

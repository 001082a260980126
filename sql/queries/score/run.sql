-- The run asked for.
select
    r.run_id,
    r.data_version,
    r.as_of,
    r.clustering::text as clustering
from score.run as r
where r.run_id = @runId;

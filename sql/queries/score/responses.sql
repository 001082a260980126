-- One row per choice of products whose response the run found.
select r.finding::text as finding
from score.response as r
where r.run_id = @runId
order by r.product_key;

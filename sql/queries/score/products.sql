-- One row per product of the run.
select
    p.product_key,
    p.path_from,
    p.path_to,
    p.value_tiers_only,
    p.overdispersion,
    p.prior_shape,
    p.prior_rate,
    p.season
from score.product as p
where p.run_id = @runId
order by p.product_key;

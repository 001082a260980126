-- One row per recommended move of the run, in the order shown.
select
    m.doctor_key,
    m.product_key,
    m.kind,
    m.from_box,
    m.to_box,
    m.probability,
    m.visits_now,
    m.visits_advised,
    m.headroom_units,
    m.peers_median_units,
    m.cluster,
    m.drivers::text as drivers,
    m.counterfactual::text as counterfactual,
    m.confidence,
    m.expires
from score.move as m
where m.run_id = @runId
order by m.place;

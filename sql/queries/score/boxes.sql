-- One row per doctor and product of the run.
select
    b.doctor_key,
    b.product_key,
    b.path,
    b.potential_source,
    b.potential_units,
    b.letter,
    b.probability_a,
    b.probability_b,
    b.probability_c,
    b.adoption_shape,
    b.adoption_rate
from score.box as b
where b.run_id = @runId;

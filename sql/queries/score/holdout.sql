-- One row per doctor drawn over for a quarter.
select
    h.doctor_key,
    h.is_held
from score.holdout as h
where h.quarter = @quarter;

-- One row: the id of the last decision of a quarter, 0 before the first.
select coalesce(max(d.decision_id), 0) as decision_id
from score.decision as d
where d.quarter = @quarter;

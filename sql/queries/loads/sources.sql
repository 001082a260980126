-- One row per source of facts: how far it reaches, and its last closed month.
select source, grain, first_day, data_through, load_id, last_closed
from ops.closed_by_source
order by source

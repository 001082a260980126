-- One row per source: the days it spans.
select
    source,
    grain,
    first_day,
    data_through,
    load_id
from ops.source
order by source

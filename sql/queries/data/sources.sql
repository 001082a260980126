-- One row per source: the days it spans and its last closed month.
select
    source,
    grain,
    first_day,
    data_through,
    load_id,
    last_closed
from ops.closed_by_source
where source <> 'potentials' -- they hold until the next: never late
order by source

-- One row: when a version of the data was published.
select finished_at
from ops.load
where load_id = @version

-- One row per view or function in place.
select path as name, checksum
from ops.definition
order by path;

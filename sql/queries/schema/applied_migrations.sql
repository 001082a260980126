-- One row per migration applied.
select name, checksum
from ops.migration
order by name;

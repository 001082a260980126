-- One row per delivered territory.
copy staging.territories (file_no, line, territory_id, territory_name, district, region, deleted)
from stdin (format binary)

-- One row per delivered row somebody should look at.
copy staging.warning (file_no, line, column_name, value, rule, reason, rows)
from stdin (format binary)

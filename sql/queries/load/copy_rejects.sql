-- One row per delivered row that could not be typed.
copy staging.reject (file_no, line, column_name, value, rule, reason, record)
from stdin (format binary)

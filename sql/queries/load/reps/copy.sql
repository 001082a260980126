-- One row per delivered rep.
copy staging.reps (file_no, line, rep_id, rep_name, territory_id, manager_id, deleted)
from stdin (format binary)

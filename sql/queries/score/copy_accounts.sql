-- One row per doctor of the run, as binary.
copy score.account (run_id, doctor_key, cluster) from stdin (format binary)

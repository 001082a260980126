-- One row per doctor newly drawn over, as binary.
copy score.holdout (quarter, doctor_key, is_held) from stdin (format binary)

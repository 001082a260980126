-- One row per move of a new draw, as binary.
copy score.trial (quarter, doctor_key, product_key, kind, is_held) from stdin (format binary)

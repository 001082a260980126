-- One row per delivered day.
copy staging.calendar (
    file_no, line, day, is_workday, deleted
) from stdin (format binary)

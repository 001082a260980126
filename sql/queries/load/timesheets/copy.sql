-- One row per delivered activity of a rep and day.
copy staging.timesheets (
    file_no, line, rep_id, work_date, activity, minutes, deleted
) from stdin (format binary)

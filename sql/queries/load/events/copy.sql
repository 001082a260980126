-- One row per delivered event.
copy staging.events (
    file_no, line, event_id, event_date, kind, description, hospital_id, territory_id,
    product_id, deleted
) from stdin (format binary)

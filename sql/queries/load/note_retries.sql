-- One row: how many rejects of earlier loads are tried again.
select staging.note_retries(@entity, @staged::regclass, @keys, @number, @rules, @broughtOnly)

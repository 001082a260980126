-- One row: how many rows the spans of a snapshot hold, and how many of them it lacks.
select rows_held, rows_absent
from staging.stage_absent(@entity, @staged::regclass, @held::regclass, @keys, @days, @froms, @tos,
    @number)

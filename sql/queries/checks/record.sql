-- One row: what one check of a run found.
insert into ops.check_result (check_run_id, check_name, seconds, offending)
values (@run, @name, @seconds, @offending)

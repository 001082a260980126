-- One row per check a run has done.
select
    c.check_name as name,
    c.seconds,
    c.offending
from ops.check_result as c
where c.check_run_id = @run
order by c.check_name

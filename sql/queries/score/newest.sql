-- The newest run, if any.
select r.run_id
from score.run as r
order by r.run_id desc
limit 1;

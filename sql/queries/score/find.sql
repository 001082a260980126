-- The newest run with this fingerprint, if any.
select r.run_id
from score.run as r
where r.fingerprint = @fingerprint
order by r.run_id desc
limit 1;

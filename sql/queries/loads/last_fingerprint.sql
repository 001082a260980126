-- One row: what the newest load said that left the warehouse as its files say; null after a replay
-- that changed it.
select fingerprint
from ops.load
where state = 'published' or (state = 'unchanged' and fingerprint is not null)
order by load_id desc
limit 1

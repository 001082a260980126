-- One row per reject tried again that must be read anew, as it was delivered.
select reject.reject_id, reject.record::text as record
from staging.retry
join ops.reject using (reject_id)
where retry.file_no = @number and retry.is_newest and reject.rule = any (@rules)
order by reject.reject_id

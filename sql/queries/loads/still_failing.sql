-- One row per entity and rule with rejects of published loads still open, with what is said of one
-- of them.
select reject.entity, reject.rule, count(*) as rows, min(reject.reason) as example
from ops.reject
join ops.load using (load_id)
where reject.resolved_by is null and load.state in ('published', 'unchanged')
group by reject.entity, reject.rule
order by reject.entity, reject.rule

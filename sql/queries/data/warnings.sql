-- One row per published load, file and rule with loaded rows somebody should look at, newest first.
select
    w.load_id,
    w.entity,
    w.file,
    w.rule,
    sum(w.rows)::bigint as rows,
    min(w.reason) filter (where w.line is not null) as example
from ops.warning as w
group by w.load_id, w.entity, w.file, w.rule
order by w.load_id desc, sum(w.rows) desc, w.file, w.rule
limit 100

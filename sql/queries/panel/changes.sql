-- One row per load published after @held, source and month whose sums it changed: of which accounts; null where the month is new.
select
    c.source,
    c.month,
    c.account_keys
from ops.change as c
inner join ops.load as l on l.load_id = c.load_id
where c.load_id > @held
    and c.load_id <= @version
    and l.state = 'published'
order by c.source, c.month, c.load_id;

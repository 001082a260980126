-- One row per source and month whose sums published loads after @held changed: of which accounts; null where the month is new.
select
    c.source,
    c.month,
    case when bool_and(c.account_keys is not null) then array_agg(distinct k.account_key) end as account_keys
from ops.change as c
inner join ops.load as l on l.load_id = c.load_id
left join lateral unnest(c.account_keys) as k (account_key) on true
where c.load_id > @held
    and c.load_id <= @version
    and l.state = 'published'
group by c.source, c.month
order by c.source, c.month;

-- One row per level of accounts with data, and one for the whole company: the last month all its
-- sources have closed, null while one has closed none; held_back_by are the sources that lag behind
-- the others.
create or replace view ops.closed_month with (security_invoker = true) as
with level_source (level, source) as (
    values ('company', 'visits'), ('company', 'sales'), ('company', 'hospital_sales'),
        ('doctor', 'visits'), ('doctor', 'sales'),
        ('hospital', 'visits'), ('hospital', 'hospital_sales')
),
closed as (
    select level,
        case when bool_and(reach.last_closed is not null) then min(reach.last_closed)
        end as last_closed,
        max(coalesce(reach.last_closed, '-infinity')) as furthest
    from level_source
    join ops.closed_by_source reach using (source)
    group by level
)
select level, closed.last_closed, array(
    select reach.source
    from level_source
    join ops.closed_by_source reach using (source)
    where level_source.level = closed.level
        and coalesce(reach.last_closed, '-infinity') < closed.furthest
        and reach.last_closed is not distinct from closed.last_closed
    order by reach.source
) as held_back_by
from closed
where level <> 'hospital'
    or exists (select from ops.source where source.source = 'hospital_sales');

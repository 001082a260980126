-- One row per source that says its data start or end on another day than they do.
select source.source, source.first_day, held.first_day as held_first_day, source.data_through,
    held.last_day
from ops.source
join lateral (
    select ops.source_day(fact, false) as first_day, ops.source_day(fact, true) as last_day
    from (select case source.source when 'visits' then 'raw.visit'::regclass
        when 'sales' then 'raw.sale'::regclass end as fact) facts
    where fact is not null
) held on true
where source.first_day is distinct from held.first_day
    or source.last_day <> held.last_day
    or case source.grain
        when 'month' then source.data_through < held.last_day
        else source.data_through > held.last_day
    end

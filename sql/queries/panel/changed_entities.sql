-- One row per entity of which published loads after @held wrote rows.
select distinct f.entity
from ops.load_file as f
inner join ops.load as l on l.load_id = f.load_id
where f.load_id > @held
    and f.load_id <= @version
    and l.state = 'published'
    and f.rows_loaded > 0
order by f.entity;

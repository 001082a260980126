-- One row per entity: what its files brought in over all published loads.
select
    f.entity,
    count(*)::integer as files,
    max(f.file) as file,
    sum(f.rows_read)::bigint as rows_read,
    sum(f.rows_loaded)::bigint as rows_loaded,
    sum(f.rows_rejected)::bigint as rows_rejected
from ops.load_file as f
inner join ops.load as l on l.load_id = f.load_id
where l.state = 'published'
group by f.entity
order by sum(f.rows_read) desc

-- One row per load, newest first, with the rows of all its files.
select
    l.load_id,
    l.started_at,
    l.finished_at,
    l.state,
    l.folder,
    l.message,
    l.program_version,
    count(f.file)::integer as files,
    coalesce(sum(f.bytes), 0)::bigint as bytes,
    coalesce(sum(f.rows_read), 0)::bigint as rows_read,
    coalesce(sum(f.rows_loaded), 0)::bigint as rows_loaded,
    coalesce(sum(f.rows_unchanged), 0)::bigint as rows_unchanged,
    coalesce(sum(f.rows_merged), 0)::bigint as rows_merged,
    coalesce(sum(f.rows_rejected), 0)::bigint as rows_rejected,
    coalesce(sum(f.rows_withheld), 0)::bigint as rows_withheld
from ops.load as l
left join ops.load_file as f on f.load_id = l.load_id
group by l.load_id
order by l.load_id desc
limit @limit

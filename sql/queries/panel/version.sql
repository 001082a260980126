-- The one row: version of the data (newest published load, 0 before the first) and newest scoring run (0 before the first).
select
    coalesce((select max(l.load_id) from ops.load as l where l.state = 'published'), 0) as data_version,
    coalesce((select max(r.run_id) from score.run as r), 0) as run_id;

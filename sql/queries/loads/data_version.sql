-- One row: the version of the data, 0 while nothing is published.
select coalesce(max(load_id), 0) from ops.load where state = 'published'

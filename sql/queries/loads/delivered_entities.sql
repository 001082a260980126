-- One row per entity some published load delivered.
select distinct load_file.entity from ops.load_file join ops.load using (load_id)
where load.state = 'published'

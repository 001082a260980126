-- One row: the load that begins.
insert into ops.load (started_at, state, folder, program_version)
values (now(), 'running', @folder, @programVersion)
returning load_id

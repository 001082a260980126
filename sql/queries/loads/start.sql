-- One row: the load that begins.
insert into ops.load (started_at, state, folder, kind, program_version)
values (now(), 'running', @folder, @kind, @programVersion)
returning load_id

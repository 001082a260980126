-- One row: a migration that was just applied.
insert into ops.migration (name, checksum, program_version)
values (@name, @checksum, @programVersion);

-- One row: a view or function that was just made.
insert into ops.definition (path, checksum)
values (@name, @checksum)
on conflict (path) do update set checksum = excluded.checksum, applied_at = now();

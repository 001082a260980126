-- A session whose program was killed ends soon after, whatever it is doing, where the server's platform can tell; and its log
-- of changed pages is compressed, where the server can and the role may.
select set_config('client_connection_check_interval', '1s', false) where version() ilike '%linux%'
union all
select set_config('wal_compression', 'lz4', false)
from pg_settings
join pg_roles on rolname = current_user and rolsuper
where name = 'wal_compression' and 'lz4' = any (enumvals)

-- A session whose program was killed ends soon after, whatever it is doing,
-- where the server's platform can tell.
select set_config('client_connection_check_interval', '1s', false) where version() ilike '%linux%'

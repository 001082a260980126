-- A session whose program was killed ends soon after, whatever it is doing.
set client_connection_check_interval = '1s'

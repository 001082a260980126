-- A view someone is reading is not worth blocking its readers for.
set local lock_timeout = '2s';

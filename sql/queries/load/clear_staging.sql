-- Empties what an earlier load left behind; only loads read these tables.
select staging.clear()

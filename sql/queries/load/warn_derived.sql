-- One row: that an optional file was never delivered, kept with the first file of the load.
insert into staging.warning (file_no, rule, reason, rows)
select min(file_no), 'known_by_id_only', @reason, @rows
from staging.file
where kind = 'delivered'
having count(*) > 0

-- One row: the company's last closed month and the sources that hold it back.
select last_closed, array_to_string(held_back_by, ', ') as held_back_by
from ops.closed_month
where level = 'company'

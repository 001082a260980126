-- One row per level of accounts, and one for the whole company: its last closed month and the
-- sources that hold it back.
select level, last_closed, array_to_string(held_back_by, ', ') as held_back_by
from ops.closed_month
order by level

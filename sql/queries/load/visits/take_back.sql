-- Takes visits out of the new months that are to be judged and merged as a set.
delete from staging.visit_month copied
using staging.visits staged
where copied.visit_id = staged.visit_id

-- Forgets whose sums old loads changed.
delete from ops.change where load_id <= @loadId - 100

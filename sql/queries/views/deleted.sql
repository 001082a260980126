-- One row: a view a person deleted.
select
    v.saved_view_id,
    v.name,
    v.url,
    v.saved_at
from ops.saved_view as v
where v.owner = @owner
    and v.saved_view_id = @id
    and v.deleted_at is not null

-- One row per view a person saved, by name.
select
    v.saved_view_id,
    v.name,
    v.url,
    v.saved_at
from ops.saved_view as v
where v.owner = @owner
    and v.deleted_at is null
order by v.name, v.saved_view_id

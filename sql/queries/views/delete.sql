-- Deletes a view, and for good those deleted thirty days ago.
with forgotten as (
    delete from ops.saved_view as v
    where v.owner = @owner
        and v.deleted_at < now() - interval '30 days'
)

update ops.saved_view as v
set deleted_at = now()
where v.owner = @owner
    and v.saved_view_id = @id
    and v.deleted_at is null

-- Brings a deleted view back, unless another one has its name by now.
update ops.saved_view as v
set deleted_at = null
where v.owner = @owner
    and v.saved_view_id = @id
    and v.deleted_at is not null
    and not exists (
        select
        from ops.saved_view as other
        where other.owner = @owner
            and other.name = v.name
            and other.deleted_at is null
    )

-- Gives a view another name, unless another one has it.
update ops.saved_view as v
set name = @name
where v.owner = @owner
    and v.saved_view_id = @id
    and v.deleted_at is null
    and not exists (
        select
        from ops.saved_view as other
        where other.owner = @owner
            and other.name = @name
            and other.deleted_at is null
            and other.saved_view_id <> @id
    )

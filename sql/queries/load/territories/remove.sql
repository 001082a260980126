-- Removes territories by id.
delete from raw.territory held using staging.territories staged
where staged.deleted and held.territory_id = staged.territory_id

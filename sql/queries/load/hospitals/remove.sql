-- Removes hospitals by id.
delete from raw.hospital held using staging.hospitals staged
where staged.deleted and held.hospital_id = staged.hospital_id

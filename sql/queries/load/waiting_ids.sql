-- One row per open reject of the entity: the id it was delivered with.
select record ->> @key as id
from ops.reject
where entity = @entity and resolved_by is null and record ->> @key is not null

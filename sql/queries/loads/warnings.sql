-- One row per loaded row somebody should look at, of one load or of the newest that published, in the
-- order of its files.
select load_id, entity, file, line, column_name, value, rule, reason, rows
from ops.warning
where load_id = coalesce(@loadId::bigint, (select max(load_id) from ops.load
        where state = 'published'))
    and (@rule::text is null or rule = @rule)
    and (@file::text is null or file = @file)
order by warning_id
limit @limit::integer

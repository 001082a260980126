-- One row per territory known by its id only, because no territories were ever delivered.
insert into staging.territories (file_no, line, territory_id, territory_name, deleted)
select 0, 0, territory_id, territory_id, false
from (
    select territory_id from staging.doctors
    union select territory_id from staging.reps
    union select territory_id from staging.assignments
    union select territory_id from staging.events
    union select territory_id from staging.market_sales
    union select territory_id from staging.quotas
    union select territory_id from staging.costs
) used
where territory_id is not null

-- One row per rep the warehouse does not hold, in the order of their ids: the key of the rep to be.
insert into staging.key_ahead (entity, id, key)
select 'reps', rep_id, nextval(pg_get_serial_sequence('raw.rep', 'rep_key'))
from (
    select rep_id
    from staging.reps staged
    where not deleted
        and not exists (select from raw.rep held where held.rep_id = staged.rep_id)
        and not exists (select from staging.key_ahead ahead
            where ahead.entity = 'reps' and ahead.id = staged.rep_id)
    order by rep_id
) not_held

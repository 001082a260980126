-- Finds the key under which the warehouse holds each delivered id of a fact: first in the month it is delivered for, where
-- nearly every correction stays; then in the months whose first and last id enclose it.
create or replace function staging.place_held(fact regclass, staged regclass, place regclass, id_column text)
returns void
language plpgsql as $$
declare
    day_column text := ops.partition_column(fact);
    held_month date;
    first_id text;
    last_id text;
begin
    for held_month in select ops.months_held(fact) loop
        execute format($sql$
            insert into %1$s (doctor_key, id, day)
            select held.doctor_key, held.%2$I, held.%5$I
            from %3$s staged
            join %4$s held using (%2$I)
            where staged.%5$I >= $1 and staged.%5$I < $2
        $sql$, place, id_column, staged, ops.month_table(fact, held_month), day_column)
        using held_month, (held_month + interval '1 month')::date;
    end loop;
    execute format('analyze %s', place);
    delete from staging.unplaced;
    execute format($sql$
        insert into staging.unplaced (id)
        select staged.%1$I
        from %2$s staged
        where not exists (select from %3$s placed where placed.id = staged.%1$I)
    $sql$, id_column, staged, place);
    if not exists (select from staging.unplaced) then
        return;
    end if;
    analyze staging.unplaced;
    for held_month in select ops.months_held(fact) loop
        execute format('select min(%1$I), max(%1$I) from %2$s', id_column, ops.month_table(fact, held_month))
        into first_id, last_id;
        execute format($sql$
            insert into %1$s (doctor_key, id, day)
            select held.doctor_key, held.%2$I, held.%4$I
            from staging.unplaced
            join %3$s held on held.%2$I = unplaced.id
            where unplaced.id between $1 and $2
        $sql$, place, id_column, ops.month_table(fact, held_month), day_column)
        using first_id, last_id;
    end loop;
end
$$;

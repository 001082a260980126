-- Empties one month's table beside its parent. A table emptied by the transaction that fills it is not logged row by row
-- where the server keeps the least log.
create or replace function ops.empty_month(parent regclass, month date) returns void
language plpgsql as $$
begin
    execute format('truncate %s', ops.month_table(parent, month));
end
$$;

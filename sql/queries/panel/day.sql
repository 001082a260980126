-- The one row: the day as which this transaction reads the dimension, written the same whatever the
-- session's style of dates.
select set_config('panel.day', to_jsonb(@at::date) #>> '{}', true) as day;

-- The one row: the day as which this transaction reads the dimension.
select set_config('panel.day', (@at::date)::text, true) as day;

-- The one row: statements of this transaction give the months of a mart one after the other.
select set_config('max_parallel_workers_per_gather', '0', true) as workers;

-- The one row: statements of this transaction give the months of a mart one after the other, and sum up one month at a time.
select
    set_config('max_parallel_workers_per_gather', '0', true) as workers,
    set_config('enable_partitionwise_aggregate', 'on', true) as by_partition;

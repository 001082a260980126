-- Months are built side by side, so that no one of them needs helpers of its own; a small sample tells enough of one month.
select set_config('max_parallel_maintenance_workers', '0', false),
    set_config('default_statistics_target', '20', false)

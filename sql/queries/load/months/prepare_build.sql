-- Months are built side by side, so that no one of them needs helpers of its own.
select set_config('max_parallel_maintenance_workers', '0', false)

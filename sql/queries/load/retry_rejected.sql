-- One row: how many rows of earlier loads are taken up again.
select staging.retry_rejected(@entity, @staged::regclass, @keys, @number)

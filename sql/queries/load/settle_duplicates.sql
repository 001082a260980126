-- Leaves one staged row a key.
select staging.settle_duplicates(@staged::regclass, @keys)

-- Drops staged rows the warehouse already holds as delivered.
select staging.drop_unchanged(@staged::regclass, @held::regclass, @keys, @account)

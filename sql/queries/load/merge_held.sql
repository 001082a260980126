-- Brings staged rows into the table that holds them.
select staging.merge_held(@staged::regclass, @held::regclass, @keys, @account, @loadId)

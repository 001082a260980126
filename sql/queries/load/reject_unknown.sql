-- Rejects staged rows that refer to unknown ids.
select staging.reject_unknown(@staged::regclass, @column, @known::regclass, @delivered::regclass)

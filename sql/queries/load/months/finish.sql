-- The filled month gets its keys and indexes.
select ops.finish_month(@parent::regclass, @month)

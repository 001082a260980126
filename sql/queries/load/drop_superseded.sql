-- Drops rows taken up again that a snapshot speaks for.
select staging.drop_superseded(@staged::regclass, @days, @froms, @tos, @number)

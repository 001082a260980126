-- Rejects removals of what is still referred to.
select staging.reject_referenced(@staged::regclass, @column, @held::regclass, @key,
    @referring::text[]::regclass[])

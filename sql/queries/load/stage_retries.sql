-- Stages rejects tried again that were typed already.
select staging.stage_retries(@staged::regclass, @number, @rules)

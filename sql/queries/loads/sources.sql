-- One row per source of facts: how far it reaches.
select source, grain, first_day, data_through, load_id from ops.source order by source

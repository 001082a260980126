-- What a delivery of rows held already needs to know without reading the history again.

-- The last day held, planned days ahead of today included; null until a load has looked.
alter table ops.source add last_day date;

-- One row per delivered id of a fact that is not held in the month it is delivered for.
create unlogged table staging.unplaced (id text collate "C" not null);

-- Sums are adjusted by month.
create index on staging.visit_change (month);
create index on staging.sale_change (month);

-- The six schemas: rows arrive in staging, are kept in raw, summed in mart, judged in score; ops and auth run the house.
create schema staging;
create schema raw;
create schema mart;
create schema score;
create schema if not exists ops; -- the ledger of migrations may have made it
create schema auth;

comment on schema staging is 'Rows of the load under way, unlogged; empty between loads.';
comment on schema raw is 'Facts and dimensions as delivered, typed and constrained.';
comment on schema mart is 'What analytics reads: sums by account and month, exact integers.';
comment on schema score is 'Scoring runs: clusters, boxes, moves.';
comment on schema ops is 'Loads, rejected rows, jobs, audit.';
comment on schema auth is 'People, roles and scopes.';

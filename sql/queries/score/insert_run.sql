-- The id of the run written.
insert into score.run (
    data_version, as_of, fingerprint, settings, clustering, accounts, moves, started_at, finished_at
)
values (
    @dataVersion, @asOf, @fingerprint, @settings::jsonb, @clustering::jsonb, @accounts, @moves, @startedAt, @finishedAt
)
returning run_id;

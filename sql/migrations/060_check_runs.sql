-- Checks asked for on a page. A run without an end was cut off, or is still going.
create table ops.check_run (
    check_run_id bigint generated always as identity primary key,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    data_version bigint not null,               -- newest published load when it began
    asked_by text not null,
    message text                                -- why a run could not end
);

create table ops.check_result (
    check_run_id bigint not null references ops.check_run on delete cascade,
    check_name text collate "C" not null,
    seconds double precision not null,
    offending text[] not null,                  -- rows that break the promise, at most ten; none means healthy
    primary key (check_run_id, check_name)
);

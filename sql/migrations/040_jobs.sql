-- Work people ask for on a page; carried out by the program that may write: etl watch, etl replay --pending.
create table ops.job (
    job_id bigint generated always as identity primary key,
    kind text not null check (kind in ('replay')),
    rule text,                                  -- replay: only rejects of this rule; null: every rule
    asked_by text not null,
    asked_at timestamptz not null default now(),
    state text not null default 'asked' check (state in ('asked', 'running', 'done', 'failed')),
    started_at timestamptz,
    finished_at timestamptz,
    load_id bigint references ops.load,         -- the load it became
    message text                                -- what came of it, or why it failed
);

-- Asking again while it waits is the same wish.
create unique index job_asked_once on ops.job (kind, coalesce(rule, '')) where state = 'asked';

-- Who did what: rows are only added.
create table ops.audit (
    audit_id bigint generated always as identity primary key,
    audited_at timestamptz not null default now(),
    who text not null,
    what text not null,                         -- moves.accepted, moves.rejected, moves.undone
    detail jsonb not null                       -- what was asked, what was done, what was refused and why
);

-- What people decided on recommended moves: rows are only added, the newest of a move counts. Decisions belong to a quarter, not to a
-- scoring run: scoring again loses none of them.
create table score.decision (
    decision_id bigint generated always as identity,
    quarter date not null,
    doctor_key integer not null,
    product_key integer not null,
    kind text not null check (kind in ('regrade', 'develop', 'release')),
    decision text not null check (decision in ('accepted', 'rejected', 'undone')),
    reason text check ((reason is not null) = (decision = 'rejected')),
    decided_by text not null,
    decided_at timestamptz not null default now(),
    audit_id bigint not null,
    run_id bigint not null,                     -- that recommended it; runs are dropped in time, so what it said is kept here
    from_box text not null check (from_box ~ '^[ABC][123]$'),
    to_box text not null check (to_box ~ '^[ABC][123]$'),
    visits_advised double precision not null,
    expires date not null,                      -- first day of the last month the move is valid
    primary key (doctor_key, decision_id)
);

create index decision_of_move on score.decision (quarter, doctor_key, product_key, kind, decision_id desc);

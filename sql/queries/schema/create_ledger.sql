-- One row per migration applied, and one per view or function with the text it was last made from.
create schema if not exists ops;

create table if not exists ops.migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now(),
    program_version text not null
);

create table if not exists ops.definition (
    path text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
);

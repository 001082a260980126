-- Loads and what they refused. ops.load.load_id of the newest published load is the version of the data.
create table ops.load (
    load_id bigint generated always as identity primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    state text not null check (state in ('running', 'published', 'unchanged', 'failed')),
    folder text not null,
    fingerprint text,
    message text,                               -- why a load failed
    program_version text not null
);

create unique index load_published_fingerprint on ops.load (fingerprint, load_id) where state = 'published';

-- rows_read = rows_loaded + rows_unchanged + rows_merged + rows_rejected + rows_withheld.
create table ops.load_file (
    load_id bigint not null references ops.load,
    entity text not null,
    file text not null,
    bytes bigint not null,
    sha256 text not null,
    rows_read bigint not null,
    rows_loaded bigint not null,                -- written, new or changed
    rows_unchanged bigint not null,             -- already in the warehouse as delivered
    rows_merged bigint not null,                -- identical repeats of a key within the load
    rows_rejected bigint not null,
    rows_withheld bigint not null default 0,    -- good rows of a load that was not published
    primary key (load_id, file),
    constraint every_row_accounted
        check (rows_read = rows_loaded + rows_unchanged + rows_merged + rows_rejected + rows_withheld)
);

create table ops.reject (
    reject_id bigint generated always as identity primary key,
    load_id bigint not null references ops.load,
    entity text not null,
    file text not null,
    line bigint not null,                       -- physical line of the record's first character, header = 1
    column_name text,
    value text,
    rule text not null,
    reason text not null,
    record jsonb,                               -- the row as delivered, by column name
    resolved_by bigint references ops.load      -- the load that took the row up again
);

create index reject_open on ops.reject (entity, rule) where resolved_by is null;

-- How far each source reaches; a month is closed once the data of every source pass it.
create table ops.source (
    source text primary key,
    grain text not null check (grain in ('day', 'month')), -- month: every day delivered is the first of its month
    first_day date not null,
    data_through date not null,
    load_id bigint not null references ops.load
);

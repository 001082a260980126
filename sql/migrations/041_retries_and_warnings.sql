-- What a load is, what its files are, and what is only doubted. A row tried again that fails again keeps its reject: it is withheld.
alter table ops.load add column kind text not null default 'load' check (kind in ('load', 'replay'));

-- delivered: a file; retried: rejects of earlier loads; absent: rows a declared snapshot no longer holds.
alter table ops.load_file
    add column kind text not null default 'delivered' check (kind in ('delivered', 'retried', 'absent')),
    add column rows_removed bigint not null default 0; -- of rows_loaded: taken out of the warehouse

-- One row per loaded row somebody should look at; line null: as many more rows of the file as rows says.
create table ops.warning (
    warning_id bigint generated always as identity primary key,
    load_id bigint not null references ops.load,
    entity text not null,
    file text not null,
    line bigint,
    column_name text,
    value text,
    rule text not null,
    reason text not null,
    rows bigint not null default 1
);

create index warning_of_load on ops.warning (load_id);

alter table staging.file
    add column kind text not null default 'delivered',
    add column rows_removed bigint not null default 0;

create unlogged table staging.warning (
    file_no smallint not null,
    line bigint,
    column_name text,
    value text,
    rule text not null,
    reason text not null,
    rows bigint not null default 1
);

-- One row per reject of an earlier load tried again; a staged row of it has reject_id as its line. is_newest: no later reject has its key.
create unlogged table staging.retry (
    reject_id bigint primary key,
    file_no smallint not null,
    is_newest boolean not null
);

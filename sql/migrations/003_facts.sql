-- Facts, one partition a month (raw.visit_202401). The key carries doctor and day, so a row that moves is deleted and inserted.
create table raw.visit (
    doctor_key integer not null,
    visit_id text collate "C" not null,
    visited_on date not null,
    visited_at timestamptz,                     -- null when only the day was delivered
    rep_key integer,
    channel text not null default 'face' check (channel in ('face', 'phone', 'email', 'group', 'remote')),
    outcome text not null default 'completed' check (outcome in ('completed', 'refused', 'absent', 'cancelled')),
    product_keys integer[] not null default '{}', -- ascending, distinct
    topics text[] not null default '{}',
    minutes integer check (minutes >= 0),
    accompanied_by text,
    next_appointment timestamptz,
    entered_at timestamptz,
    load_id bigint not null,
    primary key (doctor_key, visit_id, visited_on)
) partition by range (visited_on);

create index visit_by_id on raw.visit (visit_id);

create table raw.sale (
    doctor_key integer not null,
    sale_id text collate "C" not null,
    sold_on date not null,
    product_key integer not null,
    units numeric(14, 3) not null,              -- negative: a return
    amount numeric(16, 2),                      -- frozen at load; null when neither amount nor price was known
    amount_source text not null check (amount_source in ('delivered', 'price', 'none')),
    load_id bigint not null,
    primary key (doctor_key, sale_id, sold_on)
) partition by range (sold_on);

create index sale_by_id on raw.sale (sale_id);

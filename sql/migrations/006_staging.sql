-- Rows of the load under way: what was delivered, typed, by file and physical line. Unlogged, empty between loads.
create unlogged table staging.file (
    file_no smallint primary key,
    entity text not null,
    name text not null,
    bytes bigint not null,
    sha256 text not null,
    rows_read bigint not null default 0,
    rows_merged bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_loaded bigint not null default 0
);

create unlogged table staging.reject (
    file_no smallint not null,
    line bigint not null,
    column_name text,
    value text,
    rule text not null,
    reason text not null,
    record jsonb not null
);

create unlogged table staging.territories (
    file_no smallint not null,
    line bigint not null,
    territory_id text collate "C" not null,
    territory_name text,
    district text,
    region text,
    deleted boolean not null
);

create unlogged table staging.hospitals (
    file_no smallint not null,
    line bigint not null,
    hospital_id text collate "C" not null,
    hospital_name text,
    province text,
    city text,
    grade text,
    latitude numeric,
    longitude numeric,
    attributes jsonb not null,
    deleted boolean not null
);

create unlogged table staging.reps (
    file_no smallint not null,
    line bigint not null,
    rep_id text collate "C" not null,
    rep_name text,
    territory_id text collate "C",
    manager_id text collate "C",
    deleted boolean not null
);

create unlogged table staging.products (
    file_no smallint not null,
    line bigint not null,
    product_id text collate "C" not null,
    product_name text,
    unit_price numeric,
    margin_rate numeric,
    deleted boolean not null
);

create unlogged table staging.doctors (
    file_no smallint not null,
    line bigint not null,
    doctor_id text collate "C" not null,
    doctor_name text,
    specialty text,
    title text,
    hospital_id text collate "C",
    territory_id text collate "C",
    registered_box text,
    attributes jsonb not null,
    deleted boolean not null
);

create unlogged table staging.potentials (
    file_no smallint not null,
    line bigint not null,
    doctor_id text collate "C",
    hospital_id text collate "C",
    product_id text collate "C" not null,
    as_of date not null,
    potential_units numeric,
    source text,
    deleted boolean not null
);

create unlogged table staging.assignments (
    file_no smallint not null,
    line bigint not null,
    doctor_id text collate "C",
    hospital_id text collate "C",
    product_id text collate "C",
    valid_from date not null,
    territory_id text collate "C",
    rep_id text collate "C",
    valid_to date,
    deleted boolean not null
);

create unlogged table staging.visits (
    file_no smallint not null,
    line bigint not null,
    visit_id text collate "C" not null,
    visited_on date,
    visited_at timestamptz,
    doctor_id text collate "C",
    rep_id text collate "C",
    channel text,
    outcome text,
    product_ids text[] collate "C" not null,
    topics text[] not null,
    minutes integer,
    accompanied_by text,
    next_appointment timestamptz,
    entered_at timestamptz,
    deleted boolean not null
);

create unlogged table staging.sales (
    file_no smallint not null,
    line bigint not null,
    sale_id text collate "C" not null,
    sold_on date,
    doctor_id text collate "C",
    product_id text collate "C",
    units numeric,
    amount numeric,
    deleted boolean not null
);

-- One row per set of products delivered in visits.
create unlogged table staging.product_set (
    product_ids text[] collate "C" not null,
    product_keys integer[] not null
);

-- One row per delivered fact whose id the warehouse already holds, with where it is held.
create unlogged table staging.visit_match (
    visit_id text collate "C" not null,
    file_no smallint not null,
    old_doctor_key integer not null,
    old_rep_key integer,
    old_day date not null,
    is_deleted boolean not null,
    is_in_place boolean not null,
    is_same boolean not null
);

create unlogged table staging.sale_match (
    sale_id text collate "C" not null,
    file_no smallint not null,
    old_doctor_key integer not null,
    old_day date not null,
    is_deleted boolean not null,
    is_in_place boolean not null,
    is_same boolean not null,
    frozen_amount numeric(16, 2)                -- amount of the row held, where units and product stay
);

-- Accounts and months, reps and days whose sums change with this load.
create unlogged table staging.visit_touched (
    doctor_key integer not null,
    month date not null
);

create unlogged table staging.sale_touched (
    doctor_key integer not null,
    month date not null
);

create unlogged table staging.rep_day_touched (
    rep_key integer not null,
    day date not null
);

-- Where months new to the warehouse are filled before readers see them: partitions here, then attached to their own table.
create table staging.visit_month (like raw.visit including defaults including constraints) partition by range (visited_on);
create table staging.sale_month (like raw.sale including defaults including constraints) partition by range (sold_on);
create table staging.mart_sales_month (like mart.sales_month including defaults including constraints) partition by range (month);
create table staging.mart_visits_month (like mart.visits_month including defaults including constraints) partition by range (month);
create table staging.mart_rep_account_month
    (like mart.rep_account_month including defaults including constraints) partition by range (month);

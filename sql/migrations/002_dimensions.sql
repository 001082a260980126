-- Dimensions. Small ones are reference tables; a doctor's delivered id maps once to the key every doctor table is distributed by.
create table raw.territory (
    territory_key integer generated always as identity primary key,
    territory_id text collate "C" not null unique,
    territory_name text not null,
    district text,
    region text,
    load_id bigint not null
);

create table raw.hospital (
    hospital_key integer generated always as identity primary key,
    hospital_id text collate "C" not null unique,
    hospital_name text not null,
    province text,
    city text,
    grade text,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    attributes jsonb not null default '{}',
    load_id bigint not null
);

create table raw.rep (
    rep_key integer generated always as identity primary key,
    rep_id text collate "C" not null unique,
    rep_name text not null,
    territory_key integer references raw.territory,
    manager_id text collate "C",
    load_id bigint not null
);

create table raw.product (
    product_key integer generated always as identity primary key,
    product_id text collate "C" not null unique,
    product_name text not null,
    unit_price numeric(14, 4) check (unit_price >= 0),
    margin_rate numeric(7, 6) check (margin_rate between 0 and 1),
    load_id bigint not null
);

create table raw.doctor_key (
    doctor_id text collate "C" primary key,
    doctor_key integer generated always as identity unique
);

create table raw.doctor (
    doctor_key integer primary key references raw.doctor_key (doctor_key),
    doctor_id text collate "C" not null,
    doctor_name text not null,
    specialty text,
    title text,
    hospital_key integer references raw.hospital,
    territory_key integer references raw.territory,
    registered_box text check (registered_box ~ '^[ABC][123]$'),
    attributes jsonb not null default '{}',
    load_id bigint not null
);

-- One row per change of what the CRM says of a doctor: registered boxes and attributes are kept as versions.
create table raw.doctor_version (
    doctor_key integer not null,
    load_id bigint not null,
    recorded_at timestamptz not null,
    registered_box text,
    attributes jsonb not null,
    primary key (doctor_key, load_id)
);

-- potential_units: units of the product's category the account could buy in a month.
create table raw.doctor_potential (
    doctor_key integer not null references raw.doctor,
    product_key integer not null references raw.product,
    as_of date not null,
    potential_units numeric(14, 3) not null check (potential_units >= 0),
    source text,
    load_id bigint not null,
    primary key (doctor_key, product_key, as_of)
);

create table raw.hospital_potential (
    hospital_key integer not null references raw.hospital,
    product_key integer not null references raw.product,
    as_of date not null,
    potential_units numeric(14, 3) not null check (potential_units >= 0),
    source text,
    load_id bigint not null,
    primary key (hospital_key, product_key, as_of)
);

-- product_key null: the assignment holds for every product without one of its own.
create table raw.doctor_assignment (
    doctor_key integer not null references raw.doctor,
    product_key integer references raw.product,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    territory_key integer not null references raw.territory,
    rep_key integer references raw.rep,
    load_id bigint not null,
    unique nulls not distinct (doctor_key, product_key, valid_from)
);

create table raw.hospital_assignment (
    hospital_key integer not null references raw.hospital,
    product_key integer references raw.product,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    territory_key integer not null references raw.territory,
    rep_key integer references raw.rep,
    load_id bigint not null,
    unique nulls not distinct (hospital_key, product_key, valid_from)
);

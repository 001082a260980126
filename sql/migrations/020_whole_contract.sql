-- The rest of the input contract. Tables of doctors carry doctor_key in every unique key; small ones are reference tables.

-- product_key null: the account is a target for every product.
create table raw.doctor_target (
    doctor_key integer not null references raw.doctor,
    product_key integer references raw.product,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    load_id bigint not null,
    unique nulls not distinct (doctor_key, product_key, valid_from)
);

create table raw.hospital_target (
    hospital_key integer not null references raw.hospital,
    product_key integer references raw.product,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    load_id bigint not null,
    unique nulls not distinct (hospital_key, product_key, valid_from)
);

-- What the CRM says of a doctor for one product; raw.doctor.registered_box holds for products without.
create table raw.registered_box (
    doctor_key integer not null references raw.doctor,
    product_key integer not null references raw.product,
    as_of date not null,
    box text not null check (box ~ '^[ABC][123]$'),
    load_id bigint not null,
    primary key (doctor_key, product_key, as_of)
);

-- Days not delivered are workdays from Monday to Friday.
create table raw.calendar (
    day date primary key,
    is_workday boolean not null,
    load_id bigint not null
);

create table raw.event (
    event_id text collate "C" primary key,
    event_date date not null,
    kind text not null check (kind in ('price', 'listing', 'delisting', 'stock_out', 'other')),
    description text not null,
    hospital_key integer references raw.hospital,
    territory_key integer references raw.territory,
    product_key integer references raw.product,
    load_id bigint not null
);

-- units: what all companies sold of the product's category, at a hospital or in a territory.
create table raw.market_sale (
    month date not null check (extract(day from month) = 1),
    product_key integer not null references raw.product,
    hospital_key integer references raw.hospital,
    territory_key integer references raw.territory,
    units numeric(16, 3) not null,
    load_id bigint not null,
    check (num_nonnulls(hospital_key, territory_key) = 1),
    unique nulls not distinct (month, product_key, hospital_key, territory_key)
);

create table raw.quota (
    month date not null check (extract(day from month) = 1),
    territory_key integer not null references raw.territory,
    product_key integer not null references raw.product,
    amount numeric(16, 2) not null,
    load_id bigint not null,
    primary key (month, territory_key, product_key)
);

create table raw.cost (
    cost_id text collate "C" primary key,
    spent_on date not null,
    category text not null,
    amount numeric(16, 2) not null,             -- negative: a refund
    doctor_key integer references raw.doctor,
    territory_key integer references raw.territory,
    product_key integer references raw.product,
    load_id bigint not null
);

create table raw.timesheet (
    rep_key integer not null references raw.rep,
    work_date date not null,
    activity text not null check (activity in ('selling', 'travelling', 'organization', 'personal')),
    minutes integer not null check (minutes between 0 and 1440),
    load_id bigint not null,
    primary key (rep_key, work_date, activity)
);

create table raw.plan (
    doctor_key integer not null references raw.doctor,
    plan_version text collate "C" not null,
    month date not null check (extract(day from month) = 1),
    rep_key integer not null references raw.rep,
    product_key integer references raw.product,
    planned_visits numeric(7, 2) not null check (planned_visits >= 0),
    load_id bigint not null,
    unique nulls not distinct (doctor_key, plan_version, month, rep_key, product_key)
);

-- A sale that moves to another hospital is deleted and inserted: the key carries the hospital.
create table raw.hospital_sale (
    hospital_key integer not null references raw.hospital,
    sale_id text collate "C" not null,
    sold_on date not null,
    product_key integer not null references raw.product,
    units numeric(14, 3) not null,              -- negative: a return
    amount numeric(16, 2),                      -- frozen at load; null when neither amount nor price was known
    amount_source text not null check (amount_source in ('delivered', 'price', 'none')),
    load_id bigint not null,
    primary key (hospital_key, sale_id)
);

create index hospital_sale_by_id on raw.hospital_sale (sale_id);
create index hospital_sale_by_day on raw.hospital_sale (sold_on);

-- As mart.sales_month, at hospital level.
create table mart.hospital_sales_month (
    hospital_key integer not null,
    product_key integer not null,
    month date not null,
    milliunits bigint not null,
    cents bigint not null,                      -- 0 where no amount is known
    primary key (hospital_key, product_key, month)
);

-- Delivered costs by what they are booked on; null where they are not booked on one.
create table mart.direct_cost_month (
    month date not null,
    category text not null,
    doctor_key integer,
    territory_key integer,
    product_key integer,
    cents bigint not null,
    unique nulls not distinct (month, category, doctor_key, territory_key, product_key)
);

create unlogged table staging.targets (
    file_no smallint not null,
    line bigint not null,
    doctor_id text collate "C",
    hospital_id text collate "C",
    product_id text collate "C",
    valid_from date not null,
    valid_to date,
    deleted boolean not null
);

create unlogged table staging.registered_boxes (
    file_no smallint not null,
    line bigint not null,
    doctor_id text collate "C" not null,
    product_id text collate "C" not null,
    as_of date not null,
    box text,
    deleted boolean not null
);

create unlogged table staging.calendar (
    file_no smallint not null,
    line bigint not null,
    day date not null,
    is_workday boolean,
    deleted boolean not null
);

create unlogged table staging.events (
    file_no smallint not null,
    line bigint not null,
    event_id text collate "C" not null,
    event_date date,
    kind text,
    description text,
    hospital_id text collate "C",
    territory_id text collate "C",
    product_id text collate "C",
    deleted boolean not null
);

create unlogged table staging.market_sales (
    file_no smallint not null,
    line bigint not null,
    month date not null,
    product_id text collate "C" not null,
    hospital_id text collate "C",
    territory_id text collate "C",
    units numeric,
    deleted boolean not null
);

create unlogged table staging.quotas (
    file_no smallint not null,
    line bigint not null,
    month date not null,
    territory_id text collate "C" not null,
    product_id text collate "C" not null,
    amount numeric,
    deleted boolean not null
);

create unlogged table staging.costs (
    file_no smallint not null,
    line bigint not null,
    cost_id text collate "C" not null,
    spent_on date,
    category text,
    amount numeric,
    doctor_id text collate "C",
    territory_id text collate "C",
    product_id text collate "C",
    deleted boolean not null
);

create unlogged table staging.timesheets (
    file_no smallint not null,
    line bigint not null,
    rep_id text collate "C" not null,
    work_date date not null,
    activity text not null,
    minutes integer,
    deleted boolean not null
);

create unlogged table staging.plans (
    file_no smallint not null,
    line bigint not null,
    plan_version text collate "C" not null,
    month date not null,
    rep_id text collate "C" not null,
    doctor_id text collate "C" not null,
    product_id text collate "C",
    planned_visits numeric,
    deleted boolean not null
);

create unlogged table staging.hospital_sales (
    file_no smallint not null,
    line bigint not null,
    sale_id text collate "C" not null,
    sold_on date,
    hospital_id text collate "C",
    product_id text collate "C",
    units numeric,
    amount numeric,
    deleted boolean not null,
    frozen_amount numeric                       -- amount of the row held, where units and product stay
);

-- Hospitals and months, months of costs whose sums change with this load.
create unlogged table staging.hospital_sale_touched (
    hospital_key integer not null,
    month date not null
);

create unlogged table staging.cost_touched (
    month date not null
);

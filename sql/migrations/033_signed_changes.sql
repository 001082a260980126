-- Sums of a held month follow the rows that change: what leaves is subtracted, what comes is added.
drop view if exists staging.rep_day_sum;
drop table staging.rep_day_touched, staging.visit_touched, staging.sale_touched, staging.visit_match, staging.sale_match;

-- One row per delivered visit the warehouse holds: the key that finds it.
create unlogged table staging.visit_place (
    doctor_key integer not null,
    id text collate "C" not null,
    day date not null
);

create unlogged table staging.sale_place (like staging.visit_place);

-- One row per delivered visit the warehouse holds, with what it held of it.
create unlogged table staging.visit_match (
    visit_id text collate "C" not null,
    file_no smallint not null,
    old_doctor_key integer not null,
    old_rep_key integer,
    old_day date not null,
    old_channel text not null,
    old_outcome text not null,
    old_product_keys integer[] not null,
    old_minutes integer,
    is_deleted boolean not null,
    is_in_place boolean not null,
    is_same boolean not null
);

create unlogged table staging.sale_match (
    sale_id text collate "C" not null,
    file_no smallint not null,
    old_doctor_key integer not null,
    old_day date not null,
    old_product_key integer not null,
    old_units numeric(14, 3) not null,
    old_amount numeric(16, 2),
    is_deleted boolean not null,
    is_in_place boolean not null,
    is_same boolean not null,
    frozen_amount numeric(16, 2)                -- amount of the row held, where units and product stay
);

-- One row per visit that leaves (-1) or comes (1) in a month already held.
create unlogged table staging.visit_change (
    sign smallint not null,
    doctor_key integer not null,
    rep_key integer,
    day date not null,
    month date not null,
    channel text not null,
    outcome text not null,
    product_keys integer[] not null,
    minutes integer
);

-- One row per sale that leaves (-1) or comes (1) in a month already held.
create unlogged table staging.sale_change (
    sign smallint not null,
    doctor_key integer not null,
    product_key integer not null,
    month date not null,
    units numeric(14, 3) not null,
    amount numeric(16, 2)
);

-- Room for a sum to change in place, without a new entry of every index.
alter table mart.rep_day set (fillfactor = 90);

-- Marts at doctor level: exact integers (thousandths of a unit, cents of the currency), one partition a month.
create table mart.sales_month (
    doctor_key integer not null,
    product_key integer not null,
    month date not null,
    milliunits bigint not null,
    cents bigint not null,                      -- 0 where no amount is known
    primary key (doctor_key, product_key, month)
) partition by range (month);

-- Completed visits and refusals by the set of products discussed; an empty set is "unassigned".
create table mart.visits_month (
    doctor_key integer not null,
    product_keys integer[] not null,
    channel text not null,
    month date not null,
    visits integer not null,
    refusals integer not null,
    minutes integer not null,
    primary key (doctor_key, product_keys, channel, month)
) partition by range (month);

-- One row per rep and day with a visit of any outcome.
create table mart.rep_day (
    rep_key integer not null,
    day date not null,
    visits integer not null,
    refusals integer not null,
    minutes integer not null,
    products integer not null,                  -- product mentions, for products a visit
    doctors integer not null,                   -- distinct doctors with a completed visit
    primary key (rep_key, day)
);

-- One row per rep, doctor and month.
create table mart.rep_account_month (
    doctor_key integer not null,
    rep_key integer not null,
    month date not null,
    visits integer not null,
    refusals integer not null,
    last_visit date not null,
    primary key (doctor_key, rep_key, month)
) partition by range (month);

-- The tables a person would make for these files: typed, the same months, keys and second indexes as the warehouse's.
create schema peer;

create table peer.visit (
    visit_id text collate "C" not null,
    visited_at timestamp not null,
    doctor_id text collate "C" not null,
    rep_id text,
    channel text,
    outcome text,
    product_ids text,
    topics text,
    minutes integer,
    accompanied_by text,
    next_appointment timestamp,
    entered_at timestamp,
    primary key (doctor_id, visit_id, visited_at)
) partition by range (visited_at);

create index on peer.visit (visit_id);

create table peer.sale (
    sale_id text collate "C" not null,
    sold_on date not null,
    doctor_id text collate "C" not null,
    product_id text not null,
    units numeric(14, 3) not null,
    amount numeric(16, 2),
    primary key (doctor_id, sale_id, sold_on)
) partition by range (sold_on);

create index on peer.sale (sale_id);

do $$
declare
    month date;
begin
    for month in select generate_series(date '2024-01-01', date '2025-12-01', interval '1 month') loop
        execute format('create table peer.visit_%s partition of peer.visit for values from (%L) to (%L)',
            to_char(month, 'YYYYMM'), month, month + interval '1 month');
        execute format('create table peer.sale_%s partition of peer.sale for values from (%L) to (%L)',
            to_char(month, 'YYYYMM'), month, month + interval '1 month');
    end loop;
end
$$;

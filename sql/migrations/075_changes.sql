-- One row per published load, source of facts and month: whose sums it changed. A reader that holds the version before reads
-- no others again. The newest hundred loads are kept.
create table ops.change (
    load_id bigint not null references ops.load,
    source text not null check (source in ('visits', 'sales', 'hospital_sales')),
    month date not null,
    account_keys integer[]                      -- of doctors, of hospitals for hospital_sales; null: all, the month is new
);

create index change_by_load on ops.change (load_id);

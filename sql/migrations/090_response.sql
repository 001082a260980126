-- What a scoring run found of the response to visits: one row per run and choice of products.
create table score.response (
    run_id bigint not null references score.run on delete cascade,
    product_key integer not null,               -- 0: all products together
    months_from date not null,                  -- first day of the first month fitted
    months_to date not null,
    label text not null check (label in ('effect', 'undetected', 'association')),
    units_per_visit double precision not null,  -- of the same month, mean doctor; money may be claimed of an effect only
    standard_error double precision not null,
    carry_over double precision not null,       -- likeliest share of a visit's work left a month later
    finding jsonb not null,                     -- estimate by carry-over and saturation, effects by pool and channel, gates
    primary key (run_id, product_key)
);

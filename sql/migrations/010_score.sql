-- Scoring runs. A run is written in one transaction and never changed; the newest is the one shown.
create table score.run (
    run_id bigint generated always as identity primary key,
    data_version bigint not null,               -- newest published load seen
    as_of date not null,                        -- first day of the last closed month seen
    fingerprint text not null,                  -- of data version, as-of, settings and method: equal runs are not repeated
    settings jsonb not null,
    clustering jsonb not null,                  -- window, features, chosen k, silhouette and stability by k, named centres
    accounts integer not null,
    moves integer not null,
    started_at timestamptz not null,
    finished_at timestamptz not null
);

create index run_fingerprint on score.run (fingerprint);

-- One row per run and product: what the boxes of its accounts share.
create table score.product (
    run_id bigint not null references score.run on delete cascade,
    product_key integer not null,
    path_from date not null,                    -- first month of every account's path
    path_to date not null,
    value_tiers_only boolean not null,          -- own sales are the only information on potential
    overdispersion double precision not null,
    prior_shape double precision not null,
    prior_rate double precision not null,
    season double precision[] not null,         -- monthly index over the path, mean 1
    primary key (run_id, product_key)
);

-- One row per run and doctor.
create table score.account (
    run_id bigint not null references score.run on delete cascade,
    doctor_key integer not null,
    cluster smallint not null,                  -- position in the run's clusters, from 0
    primary key (run_id, doctor_key)
);

-- One row per run, doctor and product.
create table score.box (
    run_id bigint not null references score.run on delete cascade,
    doctor_key integer not null,
    product_key integer not null,
    path smallint[] not null,                   -- box by month of the path: 1 = A1, 2 = A2, … 9 = C3, 0 = none
    potential_source text not null check (potential_source in ('none', 'delivered', 'estimated')),
    potential_units double precision not null,  -- units a month
    letter "char" not null check (letter in ('A', 'B', 'C')),
    probability_a double precision not null,
    probability_b double precision not null,
    probability_c double precision not null,
    adoption_shape double precision not null,   -- gamma posterior of the deseasonalised monthly units
    adoption_rate double precision not null,
    primary key (run_id, doctor_key, product_key)
);

-- One row per run, doctor, product and kind of recommended move.
create table score.move (
    run_id bigint not null references score.run on delete cascade,
    doctor_key integer not null,
    product_key integer not null,
    kind text not null check (kind in ('regrade', 'develop', 'release')),
    place integer not null,                     -- order shown, from 1
    from_box text not null check (from_box ~ '^[ABC][123]$'),
    to_box text not null check (to_box ~ '^[ABC][123]$'),
    probability double precision not null check (probability between 0 and 1),
    visits_now double precision not null,       -- a month
    visits_advised double precision not null,   -- a month
    headroom_units double precision,            -- a month; never money
    peers_median_units double precision,
    cluster text,
    drivers jsonb not null,
    counterfactual jsonb not null,
    confidence text not null check (confidence in ('low', 'medium', 'high')),
    expires date not null,                      -- first day of the last month the move is valid
    primary key (run_id, doctor_key, product_key, kind)
);

-- The latest run's boxes in words, for people who connect a tool straight to PostgreSQL.
create view score.latest_box with (security_invoker = true) as
select
    b.doctor_key,
    b.product_key,
    r.as_of,
    substr('A1A2A3B1B2B3C1C2C3', b.path[cardinality(b.path)] * 2 - 1, 2) as box,
    b.potential_units,
    b.potential_source,
    b.adoption_shape / b.adoption_rate as adoption_units,
    a.cluster
from score.run as r
inner join score.box as b on b.run_id = r.run_id
inner join score.account as a on a.run_id = r.run_id and a.doctor_key = b.doctor_key
where r.run_id = (select max(newest.run_id) from score.run as newest);

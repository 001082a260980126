-- One row per doctor, rep or product new in this load: the key it will have. Facts are written with keys before the load is
-- published; a publication tried again gives the same ones.
create unlogged table staging.key_ahead (
    entity text not null,
    id text collate "C" not null,
    key integer not null,
    primary key (entity, id)
);

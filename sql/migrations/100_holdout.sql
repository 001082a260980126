-- Who is kept out of every list of a quarter, so that the effect of the lists can be told by chance alone. Runs come and go, draws stay.
create table score.draw (
    quarter date primary key,                   -- first day of the quarter the lists are worked in
    seed integer not null,
    share double precision not null check (share between 0 and 1),
    known_through date not null                 -- first day of the last closed month when it was drawn: effects count after it
);

-- One row per quarter and doctor: drawn once, by strata of rep and box.
create table score.holdout (
    quarter date not null references score.draw,
    doctor_key integer not null,
    is_held boolean not null,
    primary key (quarter, doctor_key)
);

-- One row per quarter and move that the first run of the quarter would have listed were nobody held out.
create table score.trial (
    quarter date not null references score.draw,
    doctor_key integer not null,
    product_key integer not null,
    kind text not null check (kind in ('regrade', 'develop', 'release')),
    is_held boolean not null,
    primary key (quarter, doctor_key, product_key, kind)
);

-- A day's delivery is looked up and summed by index, whatever the length of the history.
create index doctor_by_id on raw.doctor (doctor_id);

-- Visits of any outcome: a day whose last one goes is no longer held.
alter table mart.rep_day add column contacts integer not null default 0;
alter table mart.rep_day alter column contacts drop default;
alter table staging.mart_rep_day add column contacts integer not null;

update mart.rep_day
set contacts = counted.contacts
from (
    select rep_key, visited_on, count(*) as contacts
    from raw.visit
    where rep_key is not null
    group by rep_key, visited_on
) counted
where rep_day.rep_key = counted.rep_key and rep_day.day = counted.visited_on;

-- One row per rep, day and doctor whose visits change, with what they were before.
drop table staging.rep_day_touched;
create unlogged table staging.rep_day_touched (
    rep_key integer not null,
    day date not null,
    doctor_key integer not null,
    contacts bigint not null,
    visits bigint not null,
    refusals bigint not null,
    minutes bigint not null,
    products bigint not null
);

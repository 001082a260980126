-- One row per value a load gave to a planned visit, null where it removed it. Rows are only added: a retrospective reads what was
-- planned when its month began.
create table raw.plan_edit (
    doctor_key integer not null,
    plan_version text collate "C" not null,
    month date not null,
    rep_key integer not null,
    product_key integer,
    planned_visits numeric(7, 2),
    load_id bigint not null,
    recorded_at timestamptz not null,
    unique nulls not distinct (doctor_key, plan_version, month, rep_key, product_key, load_id)
);

insert into raw.plan_edit (doctor_key, plan_version, month, rep_key, product_key, planned_visits, load_id, recorded_at)
select plan.doctor_key, plan.plan_version, plan.month, plan.rep_key, plan.product_key, plan.planned_visits, plan.load_id,
    coalesce(load.finished_at, load.started_at)
from raw.plan
join ops.load on load.load_id = plan.load_id;

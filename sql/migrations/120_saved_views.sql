-- Named addresses of pages, each person's own. A deleted one is kept for some weeks, so that deleting can be undone.
create table ops.saved_view (
    saved_view_id bigint generated always as identity primary key,
    owner text not null,
    name text not null check (length(name) between 1 and 80),
    url text not null check (url like '/%'),
    saved_at timestamptz not null default now(),
    deleted_at timestamptz
);

create unique index saved_view_name on ops.saved_view (owner, name) where deleted_at is null;

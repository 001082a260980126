-- One row: the run that begins; none while another one is going.
insert into ops.check_run (data_version, asked_by)
select
    coalesce((select max(l.load_id) from ops.load as l where l.state = 'published'), 0),
    @askedBy
where not exists (
    select 1
    from ops.check_run as r
    where r.finished_at is null and r.started_at > now() - interval '30 minutes'
)
returning check_run_id

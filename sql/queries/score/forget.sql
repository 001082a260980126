-- No row: drops all runs but the newest @kept, their boxes and moves with them.
delete from score.run as r
where r.run_id <= (
    select old.run_id
    from score.run as old
    order by old.run_id desc
    offset @kept
    limit 1
);

-- Saves a view; one of the same name is replaced. Writes nothing beyond 200 views a person.
insert into ops.saved_view (owner, name, url)
select @owner, @name, @url
where (select count(*) from ops.saved_view as v where v.owner = @owner and v.deleted_at is null) < 200
on conflict (owner, name) where deleted_at is null
do update set url = excluded.url, saved_at = now()

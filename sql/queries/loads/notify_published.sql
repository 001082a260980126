-- Tells every listener that the data changed.
select pg_notify('published', @loadId::text)

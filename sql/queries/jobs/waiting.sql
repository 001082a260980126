-- One row: how many jobs asked for on a page wait to be carried out.
select count(*) from ops.job where state = 'asked'

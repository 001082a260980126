-- One row per entity with rejects of earlier loads still open.
select distinct entity from ops.reject where resolved_by is null

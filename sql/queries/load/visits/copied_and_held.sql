-- One row per visit copied into a new month though the warehouse holds its id in another.
select copied.visit_id from staging.visit_month copied join raw.visit held using (visit_id)

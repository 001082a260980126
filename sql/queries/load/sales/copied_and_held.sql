-- One row per sale copied into a new month though the warehouse holds its id in another.
select copied.sale_id from staging.sale_month copied join raw.sale held using (sale_id)

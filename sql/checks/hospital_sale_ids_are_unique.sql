-- One row per hospital sale id held more than once.
select sale_id, count(*) as rows from raw.hospital_sale group by sale_id having count(*) > 1

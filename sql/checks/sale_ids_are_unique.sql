-- One row per sale id held more than once: a correction counted twice.
select sale_id, count(*) as times from raw.sale group by sale_id having count(*) > 1

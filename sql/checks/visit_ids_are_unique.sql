-- One row per visit id held more than once: a correction counted twice.
select visit_id, count(*) as times from raw.visit group by visit_id having count(*) > 1

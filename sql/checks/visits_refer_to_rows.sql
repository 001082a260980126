-- One row per visit of a doctor, rep or product the warehouse does not hold.
select visit.visit_id, visit.visited_on, visit.doctor_key, visit.rep_key, visit.product_keys
from raw.visit
where not exists (select from raw.doctor where doctor.doctor_key = visit.doctor_key)
    or (visit.rep_key is not null and not exists (select from raw.rep
        where rep.rep_key = visit.rep_key))
    or not visit.product_keys <@ array(select product_key from raw.product)

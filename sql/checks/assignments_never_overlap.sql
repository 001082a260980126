-- One row per pair of assignments of one account and product that hold at the same time.
select one.doctor_id, one.hospital_id, one.product_id, one.valid_from,
    other.valid_from as other_valid_from
from staging.assignment_held one
join staging.assignment_held other on other.product_id is not distinct from one.product_id
    and (other.doctor_id = one.doctor_id or other.hospital_id = one.hospital_id)
    and other.valid_from > one.valid_from
    and other.valid_from <= coalesce(one.valid_to, 'infinity')

-- One row per doctor somebody looks after on a day: whose territory and rep. The doctor's own
-- assignment wins over its hospital's, that over the doctor's territory; of each, one for the product
-- over a general one. product null: the general ones; where there is none, that of the first product.
create or replace function mart.doctor_alignment(at date, product integer)
returns table (doctor_key integer, territory_key integer, rep_key integer, assigned_by text)
language sql stable as $$
    select distinct on (candidate.doctor_key) candidate.doctor_key, candidate.territory_key,
        candidate.rep_key, candidate.assigned_by
    from (
        select own.doctor_key, own.territory_key, own.rep_key, 'doctor' as assigned_by, 1 as place,
            own.product_key
        from raw.doctor_assignment own
        where own.valid_from <= at and (own.valid_to is null or own.valid_to >= at)
        union all
        select doctor.doctor_key, whole.territory_key, whole.rep_key, 'hospital', 2,
            whole.product_key
        from raw.hospital_assignment whole
        join raw.doctor on doctor.hospital_key = whole.hospital_key
        where whole.valid_from <= at and (whole.valid_to is null or whole.valid_to >= at)
        union all
        select doctor.doctor_key, doctor.territory_key, null, 'territory', 3, null
        from raw.doctor
        where doctor.territory_key is not null
    ) candidate
    where product is null or candidate.product_key is null or candidate.product_key = product
    order by candidate.doctor_key, candidate.place,
        candidate.product_key is not distinct from product desc, candidate.product_key
$$;

-- One row per doctor and product that is a target on a day; every one is where no targets of doctors
-- were ever delivered.
create or replace function mart.doctor_targets(at date)
returns table (doctor_key integer, product_key integer)
language sql stable as $$
    select doctor.doctor_key, product.product_key
    from raw.doctor
    cross join raw.product
    where not exists (select from raw.doctor_target)
        or exists (
            select from raw.doctor_target target
            where target.doctor_key = doctor.doctor_key
                and (target.product_key is null or target.product_key = product.product_key)
                and target.valid_from <= at
                and (target.valid_to is null or target.valid_to >= at)
        )
$$;

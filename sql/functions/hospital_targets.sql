-- One row per hospital and product that is a target on a day; every one is where no targets of
-- hospitals were ever delivered.
create or replace function mart.hospital_targets(at date)
returns table (hospital_key integer, product_key integer)
language sql stable as $$
    select hospital.hospital_key, product.product_key
    from raw.hospital
    cross join raw.product
    where not exists (select from raw.hospital_target)
        or exists (
            select from raw.hospital_target target
            where target.hospital_key = hospital.hospital_key
                and (target.product_key is null or target.product_key = product.product_key)
                and target.valid_from <= at
                and (target.valid_to is null or target.valid_to >= at)
        )
$$;

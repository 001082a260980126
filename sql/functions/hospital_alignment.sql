-- One row per hospital assigned to somebody on a day: whose territory and rep, by an assignment for
-- the product, else by a general one. product null: as of doctors.
create or replace function mart.hospital_alignment(at date, product integer)
returns table (hospital_key integer, territory_key integer, rep_key integer)
language sql stable as $$
    select distinct on (held.hospital_key) held.hospital_key, held.territory_key, held.rep_key
    from raw.hospital_assignment held
    where held.valid_from <= at
        and (held.valid_to is null or held.valid_to >= at)
        and (product is null or held.product_key is null or held.product_key = product)
    order by held.hospital_key, held.product_key is not distinct from product desc, held.product_key
$$;

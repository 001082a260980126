-- Warns of potentials new in this load that the account's own sales exceed more than twofold, by
-- the mean of the twelve months before.
with sold as (
    select staged.file_no, staged.line, staged.potential_units, staged.doctor_id as account,
        sum(sales.milliunits) / 12000.0 as units
    from staging.potentials staged
    join raw.doctor using (doctor_id)
    join raw.product using (product_id)
    join mart.sales_month sales on sales.doctor_key = doctor.doctor_key
        and sales.product_key = product.product_key
        and sales.month >= date_trunc('month', staged.as_of) - interval '12 months'
        and sales.month < date_trunc('month', staged.as_of)
    where not staged.deleted
    group by staged.file_no, staged.line, staged.potential_units, staged.doctor_id
    union all
    select staged.file_no, staged.line, staged.potential_units, staged.hospital_id,
        sum(sales.milliunits) / 12000.0
    from staging.potentials staged
    join raw.hospital using (hospital_id)
    join raw.product using (product_id)
    join mart.hospital_sales_month sales on sales.hospital_key = hospital.hospital_key
        and sales.product_key = product.product_key
        and sales.month >= date_trunc('month', staged.as_of) - interval '12 months'
        and sales.month < date_trunc('month', staged.as_of)
    where not staged.deleted
    group by staged.file_no, staged.line, staged.potential_units, staged.hospital_id
)
insert into staging.warning (file_no, line, column_name, value, rule, reason)
select file_no, line, 'potential_units', potential_units::text, 'potential_understated',
    format('%L buys %s units a month, more than twice its potential of %s (expected a potential of '
        'the whole category).', account, round(units, 1), potential_units)
from sold
where units > 2 * potential_units

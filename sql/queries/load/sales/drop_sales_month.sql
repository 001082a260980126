-- Forgets sums of a month without any sale left; returns may well make a sum of zero.
delete from mart.sales_month held
using (
    select distinct doctor_key, product_key
    from staging.sale_change
    where month = @month and sign < 0
) gone
where held.month = @month
    and held.doctor_key = gone.doctor_key
    and held.product_key = gone.product_key
    and held.milliunits = 0
    and held.cents = 0
    and not exists (
        select from raw.sale
        where sale.doctor_key = gone.doctor_key
            and sale.product_key = gone.product_key
            and sale.sold_on >= @month
            and sale.sold_on < @next
    )

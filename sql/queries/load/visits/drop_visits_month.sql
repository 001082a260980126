-- Forgets sums of a month without any visit left.
delete from mart.visits_month held
using (
    select distinct doctor_key, product_keys, channel
    from staging.visit_change
    where month = @month and sign < 0
) gone
where held.month = @month
    and held.doctor_key = gone.doctor_key
    and held.product_keys = gone.product_keys
    and held.channel = gone.channel
    and held.visits = 0
    and held.refusals = 0

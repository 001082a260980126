-- Forgets reps without any visit left to the doctor in the month.
delete from mart.rep_account_month held
using (
    select distinct doctor_key, rep_key
    from staging.visit_change
    where month = @month and sign < 0
) gone
where held.month = @month
    and held.doctor_key = gone.doctor_key
    and held.rep_key = gone.rep_key
    and held.visits = 0
    and held.refusals = 0

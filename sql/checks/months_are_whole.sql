-- One row per month a fact holds but one of its marts does not, or the other way round.
with expected (fact, mart) as (
    values ('raw.visit', 'mart.visits_month'), ('raw.visit', 'mart.rep_account_month'),
        ('raw.sale', 'mart.sales_month')
)
select expected.fact, expected.mart, month, facts.fact is null as lacks_fact
from expected
cross join lateral (
    select coalesce(held.month, summed.month) as month, held.month as fact, summed.month as mart
    from ops.months_held(expected.fact::regclass) as held (month)
    full join ops.months_held(expected.mart::regclass) as summed (month) using (month)
) facts
where facts.fact is null or facts.mart is null

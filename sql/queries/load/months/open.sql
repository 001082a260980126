-- One table for a month the warehouse does not hold yet, beside its parent.
select ops.open_month(@parent::regclass, @beside::regclass, @month)

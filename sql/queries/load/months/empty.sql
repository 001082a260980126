-- The month's table of sums, made anew by this transaction.
select ops.empty_month(@parent::regclass, @month)

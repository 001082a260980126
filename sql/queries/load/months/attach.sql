-- The filled month joins its parent.
select ops.attach_month(@parent::regclass, @beside::regclass, @month)

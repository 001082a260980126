-- No row: who did what.
insert into ops.audit (audit_id, audited_at, who, what, detail)
overriding system value
values (@auditId, @at, @who, @what, @detail::jsonb);

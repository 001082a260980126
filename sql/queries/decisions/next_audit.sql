-- One row: the id the next audit row is written under.
select nextval(pg_get_serial_sequence('ops.audit', 'audit_id'));

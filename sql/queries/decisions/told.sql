-- The outcome of somebody's own wish, if there is such a one.
select a.detail::text as detail
from ops.audit as a
where a.audit_id = @auditId and a.who = @who and a.what like 'moves.%';

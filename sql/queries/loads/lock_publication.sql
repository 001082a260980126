-- One row: held until this transaction is over and every session has been told of the months it
-- attached. In between, a reader could see its rows but plan without its months.
select pg_advisory_xact_lock(hashtext('analytics.publish'))

-- One row per month the warehouse holds of a fact.
select ops.months_held(@parent::regclass) as month

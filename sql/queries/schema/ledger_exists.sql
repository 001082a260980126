-- One row: whether the ledger of migrations exists.
select to_regclass('ops.migration') is not null;

-- Notes per file how many staged rows will be written.
select staging.count_loaded(@staged::regclass)

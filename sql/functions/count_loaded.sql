-- Notes per file how many staged rows will be written, and how many of them remove.
create or replace function staging.count_loaded(staged regclass) returns void
language plpgsql as $$
begin
    execute format($sql$
        update staging.file
        set rows_loaded = counted.rows, rows_removed = counted.removed
        from (
            select file_no, count(*) as rows, count(*) filter (where deleted) as removed
            from %s
            group by file_no
        ) counted
        where file.file_no = counted.file_no
    $sql$, staged);
end
$$;

-- Notes per file how many staged rows will be written.
create or replace function staging.count_loaded(staged regclass) returns void
language plpgsql as $$
begin
    execute format($sql$
        update staging.file
        set rows_loaded = counted.rows
        from (select file_no, count(*) as rows from %s group by file_no) counted
        where file.file_no = counted.file_no
    $sql$, staged);
end
$$;

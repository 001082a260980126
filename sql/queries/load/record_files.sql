-- One row per file of the load, in the journal; without a publication its good rows are withheld.
insert into ops.load_file (
    load_id, entity, file, bytes, sha256, rows_read, rows_loaded, rows_unchanged, rows_merged,
    rows_rejected, rows_withheld
)
select @loadId, counted.entity, counted.name, counted.bytes, counted.sha256, counted.rows_read,
    case when @isPublished then counted.rows_loaded else 0 end,
    case when @isPublished then counted.rows_unchanged else 0 end,
    counted.rows_merged, counted.rows_rejected,
    case when @isPublished then 0 else counted.rows_read - counted.rows_merged - counted.rows_rejected end
from (
    select file.file_no, file.entity, file.name, file.bytes, file.sha256, file.rows_read,
        file.rows_loaded, file.rows_unchanged,
        file.rows_merged, (select count(*) from staging.reject
            where reject.file_no = file.file_no) as rows_rejected
    from staging.file
) counted
where counted.rows_read > 0 or counted.file_no > 0

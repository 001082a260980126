-- One row per file of the load, in the journal; without a publication its good rows are withheld,
-- as are rows tried again that keep their reject.
insert into ops.load_file (
    load_id, entity, file, kind, bytes, sha256, rows_read, rows_loaded, rows_unchanged, rows_merged,
    rows_rejected, rows_withheld, rows_removed
)
select @loadId, counted.entity, counted.name, counted.kind, counted.bytes, counted.sha256,
    counted.rows_read,
    case when @isPublished then counted.rows_loaded else 0 end,
    case when @isPublished then counted.rows_unchanged else 0 end,
    counted.rows_merged, counted.rows_rejected,
    case when @isPublished then counted.rows_waiting
        else counted.rows_read - counted.rows_merged - counted.rows_rejected
    end,
    case when @isPublished then counted.rows_removed else 0 end
from (
    select file.file_no, file.entity, file.name, file.kind, file.bytes, file.sha256, file.rows_read,
        file.rows_loaded, file.rows_unchanged, file.rows_merged, file.rows_removed,
        case when file.kind = 'retried' then 0 else refused.rows end as rows_rejected,
        case when file.kind = 'retried' then refused.rows else 0 end as rows_waiting
    from staging.file
    cross join lateral (select count(*) as rows from staging.reject
        where reject.file_no = file.file_no) refused
) counted
where counted.rows_read > 0 or counted.kind = 'delivered'

-- Notes how many rows a file held.
update staging.file set rows_read = @rows where file_no = @number

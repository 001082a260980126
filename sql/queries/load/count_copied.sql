-- Notes how many rows of a file went straight into new months.
update staging.file set rows_loaded = rows_loaded + @rows where file_no = @number

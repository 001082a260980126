-- One row per file of the load under way.
insert into staging.file (file_no, entity, name, bytes, sha256, kind)
    values (@number, @entity, @name, @bytes, @sha256, @kind)

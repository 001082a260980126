-- One row per file and rule with rows to look at, with the first of them.
select file.name as file, warning.rule, sum(warning.rows)::bigint as rows,
    (array_agg(warning.reason order by warning.line nulls last))[1] as example
from staging.warning
join staging.file using (file_no)
where warning.rule <> 'known_by_id_only' -- said of the whole delivery
group by file.file_no, file.name, warning.rule
order by file.file_no, warning.rule

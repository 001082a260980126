-- One row per warned row, in the journal; at most a thousand of a file and rule, then their number.
with placed as (
    select warning.file_no, warning.line, warning.column_name, warning.value, warning.rule,
        warning.reason, warning.rows,
        row_number() over (partition by warning.file_no, warning.rule
            order by warning.line nulls last) as place
    from staging.warning
)
insert into ops.warning (load_id, entity, file, line, column_name, value, rule, reason, rows)
select @loadId, file.entity, file.name, placed.line, placed.column_name, placed.value, placed.rule,
    format('%s%s%s: %s', file.name, ' line ' || placed.line, ', column ' || placed.column_name,
        placed.reason), placed.rows
from placed
join staging.file using (file_no)
where placed.place <= 1000
union all
select @loadId, file.entity, file.name, null, null, null, placed.rule,
    format('%s: so many more rows: %s', file.name, sum(placed.rows)), sum(placed.rows)
from placed
join staging.file using (file_no)
where placed.place > 1000
group by file.entity, file.name, placed.rule

-- One row per open reject of an earlier load in the span of a snapshot that lacks its key: the
-- snapshot speaks for it.
update ops.reject
set resolved_by = @loadId
where entity = @entity
    and resolved_by is null
    and load_id < @loadId
    and exists (
        select from unnest(@froms, @tos) as span (from_day, to_day)
        cross join lateral (
            select btrim(coalesce(reject.record ->> @staged, reject.record ->> @days)) as text
        ) day
        where case length(day.text) when 7 then day.text || '-01' else left(day.text, 10) end
            between span.from_day::text and span.to_day::text
    )

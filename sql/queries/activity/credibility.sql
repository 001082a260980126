-- One row: completed visits of the months with a time of day, and what their times look like.
with scoped as (
    select
        v.rep_key,
        v.visited_at,
        v.entered_at
    from raw.visit as v
    inner join raw.rep as r on r.rep_key = v.rep_key
    left join raw.territory as t on t.territory_key = r.territory_key
    where v.visited_on >= @from
        and v.visited_on < (@to::date + interval '1 month')
        and v.outcome = 'completed'
        and (@territories::text[] is null or t.territory_id = any (@territories::text[]))
        and (@reps::text[] is null or r.rep_id = any (@reps::text[]))
),

minute as (
    select count(*) as visits
    from scoped as s
    where s.visited_at is not null
    group by s.rep_key, date_trunc('minute', s.visited_at)
)

select
    count(*)::bigint as visits,
    count(s.visited_at)::bigint as timed,
    (select coalesce(sum(m.visits) filter (where m.visits >= 3), 0) from minute as m)::bigint as same_minute,
    count(s.entered_at)::bigint as entered,
    count(*) filter (where extract(hour from s.entered_at at time zone 'Asia/Shanghai') >= 20
        or extract(hour from s.entered_at at time zone 'Asia/Shanghai') < 4)::bigint as entered_late
from scoped as s;

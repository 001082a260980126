-- One row per rep with completed visits in a month: how many, and what their times look like.
with minute as (
    select
        v.rep_key,
        date_bin('1 minute', v.visited_at, '2000-01-01 00:00:00+00') as minute,
        count(*) as visits,
        count(v.entered_at) as entered,
        count(*) filter (
            where extract(hour from v.entered_at at time zone 'Asia/Shanghai') not between 4 and 19
        ) as late
    from raw.visit as v
    where v.visited_on >= @month
        and v.visited_on < (@month::date + interval '1 month')::date
        and v.outcome = 'completed'
        and v.rep_key is not null
    group by v.rep_key, minute
)

select
    r.rep_id,
    t.territory_id,
    sum(m.visits)::bigint as visits,
    coalesce(sum(m.visits) filter (where m.minute is not null), 0)::bigint as timed,
    coalesce(sum(m.visits) filter (where m.minute is not null and m.visits >= 3), 0)::bigint
        as same_minute,
    sum(m.entered)::bigint as entered,
    sum(m.late)::bigint as entered_late
from minute as m
inner join raw.rep as r on r.rep_key = m.rep_key
left join raw.territory as t on t.territory_key = r.territory_key
group by r.rep_id, t.territory_id
order by r.rep_id;

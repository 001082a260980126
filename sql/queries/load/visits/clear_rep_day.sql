-- Forgets the sums of reps and days of one month whose visits changed.
delete from mart.rep_day held
using staging.rep_day_touched touched
where touched.day >= @month and touched.day < @next and held.rep_key = touched.rep_key
    and held.day = touched.day

-- One row per quarter and move that would have been listed were nobody held out, the oldest quarter first.
select
    t.quarter,
    d.share,
    d.known_through,
    t.doctor_key,
    t.product_key,
    t.kind,
    t.is_held
from score.trial as t
inner join score.draw as d on d.quarter = t.quarter
order by t.quarter, t.doctor_key, t.product_key, t.kind;

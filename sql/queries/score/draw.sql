-- The draw of a quarter, if it was drawn.
select
    d.share,
    d.known_through
from score.draw as d
where d.quarter = @quarter;

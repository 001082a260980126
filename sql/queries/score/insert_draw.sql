-- No row: the draw of a quarter.
insert into score.draw (quarter, seed, share, known_through)
values (@quarter, @seed, @share, @knownThrough);

-- Rows of one delivery are looked up by index in every month held. A look-up of an index in use costs far less than the
-- planner's figure for a disk; with that figure it would rather read the whole history.
select set_config('random_page_cost', '0.15', true)

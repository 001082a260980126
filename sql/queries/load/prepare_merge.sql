-- Rows of one delivery are looked up by index in every month held. Pages in use are in memory, where either way of reading
-- them costs far less than the planner's figures for a disk; with those it would rather read the whole history.
select set_config('seq_page_cost', '0.1', true), set_config('random_page_cost', '0.15', true)

-- Finds the key under which the warehouse holds each delivered visit.
select staging.place_held('raw.visit', 'staging.visits', 'staging.visit_place', 'visit_id')

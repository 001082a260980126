-- Finds the key under which the warehouse holds each delivered sale.
select staging.place_held('raw.sale', 'staging.sales', 'staging.sale_place', 'sale_id')

-- Data scopes ask for the customers of a region.
create index customer_region on customer (region, id) where region <> '';

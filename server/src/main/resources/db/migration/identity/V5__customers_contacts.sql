-- Contacts of customers, on the portal only.
alter table app_user drop constraint app_user_roles_check;
alter table app_user add constraint app_user_roles_check check (roles <@ array['ADMIN', 'DESK_AGENT', 'DISPATCHER', 'ENGINEER',
    'SERVICE_MANAGER', 'TECHNICAL_LEAD', 'BUSINESS_LEAD', 'FINANCE', 'CUSTOMER']);
alter table app_user add constraint app_user_customers_are_no_colleagues check (not 'CUSTOMER' = any (roles) or cardinality(roles) = 1);

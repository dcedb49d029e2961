-- Those who keep parts, and those who answer for the quality of goods.
alter table app_user drop constraint app_user_roles_check;
alter table app_user add constraint app_user_roles_check check (roles <@ array['ADMIN', 'DESK_AGENT', 'DISPATCHER', 'ENGINEER',
    'SERVICE_MANAGER', 'TECHNICAL_LEAD', 'BUSINESS_LEAD', 'FINANCE', 'WAREHOUSE', 'QUALITY', 'AUDITOR', 'CUSTOMER']);

-- Who, what, which record and when, each newest first.
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_at on audit_entry (at);

-- Those who check, and change nothing.
alter table app_user drop constraint app_user_roles_check;
alter table app_user add constraint app_user_roles_check check (roles <@ array['ADMIN', 'DESK_AGENT', 'DISPATCHER', 'ENGINEER',
    'SERVICE_MANAGER', 'TECHNICAL_LEAD', 'BUSINESS_LEAD', 'FINANCE', 'AUDITOR', 'CUSTOMER']);

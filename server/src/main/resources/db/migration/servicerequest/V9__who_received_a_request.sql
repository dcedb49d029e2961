-- The account that took a request in; names are not unique. Known of what came in before only while it is open and one colleague has the name.
alter table service_request add column received_by_id bigint;
update service_request r set received_by_id = (select min(u.id) from app_user u
        where u.display_name = r.created_by and not 'CUSTOMER' = any(u.roles))
where r.status not in ('CLOSED', 'CANCELLED')
    and (select count(*) from app_user u where u.display_name = r.created_by and not 'CUSTOMER' = any(u.roles)) = 1;
create index service_request_received_by on service_request (received_by_id, id) where received_by_id is not null;
create index service_request_assigned_to on service_request (assignee_id, id) where assignee_id is not null;

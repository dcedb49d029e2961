-- A quarter of the work of a timeline entry was asking whether its request exists. Requests are never deleted: decision 10.
create trigger service_request_stays before delete or update of id on service_request
    for each row execute function refuse_change();
alter table request_event drop constraint request_event_request_id_fkey;

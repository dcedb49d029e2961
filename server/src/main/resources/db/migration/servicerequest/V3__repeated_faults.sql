-- A fault that came back after its request was closed for good: a request of its own that follows the earlier one.
create table request_repeat (
    request_id  bigint      primary key references service_request (id),
    follows_id  bigint      not null references service_request (id),
    check (request_id > follows_id)
);
create index request_repeat_of on request_repeat (follows_id);
create trigger request_repeat_is_final before update or delete on request_repeat
    for each row execute function refuse_change();

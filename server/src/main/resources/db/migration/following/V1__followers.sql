-- Who follows which request.
create table request_follower (
    request_id  bigint      not null references service_request (id),
    user_id     bigint      not null references app_user (id),
    since       timestamptz not null,
    primary key (request_id, user_id)
);

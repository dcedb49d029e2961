create table app_user (
    id            bigint generated always as identity primary key,
    username      text        not null check (username = lower(username)),
    display_name  text        not null,
    mobile        text        not null default '',
    department    text        not null default '',
    roles         text[]      not null check (roles <@ array['ADMIN', 'DESK_AGENT', 'DISPATCHER', 'ENGINEER', 'SERVICE_MANAGER']),
    password_hash text        not null,
    enabled       boolean     not null default true,
    session_epoch integer     not null default 0,
    version       integer     not null default 0,
    created_at    timestamptz not null
);
create unique index app_user_username on app_user (username);
create index app_user_order on app_user (display_name, id);

create table api_token (
    id           bigint generated always as identity primary key,
    user_id      bigint      not null references app_user,
    name         text        not null,
    sha256       text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create unique index api_token_sha256 on api_token (sha256);
create index api_token_user on api_token (user_id);

create table sign_in_failure (
    username text        not null,
    address  text        not null,
    at       timestamptz not null
);
create index sign_in_failure_username on sign_in_failure (username, at);
create index sign_in_failure_address on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);

create table company (
    only_one boolean primary key default true check (only_one),
    name     text not null,
    name_en  text not null default '',
    hotline  text not null default '',
    address  text not null default ''
);

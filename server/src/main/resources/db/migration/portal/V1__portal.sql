-- Who of a customer signs in, what links are out, what customers handed in and how they rated.
create table portal_account (
    user_id     bigint      primary key references app_user (id),
    customer_id bigint      not null references customer (id),
    contact_id  bigint      not null references contact (id),
    invited_at  timestamptz not null,
    invited_by  text        not null,
    joined_at   timestamptz
);
create unique index portal_account_contact on portal_account (contact_id);
create index portal_account_customer on portal_account (customer_id);

create table portal_link (
    sha256      text        primary key,
    user_id     bigint references portal_account (user_id),
    request_id  bigint references service_request (id),
    created_at  timestamptz not null,
    created_by  text        not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz,
    check ((user_id is null) <> (request_id is null))
);
create index portal_link_user on portal_link (user_id) where user_id is not null;
create index portal_link_request on portal_link (request_id) where request_id is not null;

-- Strangers at the open doors: guessed links, and reports by label.
create table portal_knock (
    door    text        not null check (door in ('LINK', 'LABEL', 'REPORT')),
    address text        not null,
    unit_id bigint,
    at      timestamptz not null
);
create index portal_knock_address on portal_knock (address, door, at);
create index portal_knock_unit on portal_knock (unit_id, at) where unit_id is not null;
create index portal_knock_at on portal_knock (at);

create table portal_file (
    attachment_id bigint      primary key references attachment (id),
    request_id    bigint      not null references service_request (id),
    added_at      timestamptz not null,
    added_by      text        not null
);
create index portal_file_request on portal_file (request_id, attachment_id);

create table portal_rating (
    request_id bigint      primary key references service_request (id),
    stars      integer     not null check (stars between 1 and 5),
    words      text        not null,
    rated_at   timestamptz not null,
    rated_by   text        not null
);
create trigger portal_rating_is_final before update or delete on portal_rating
    for each row execute function refuse_change();

create table unit_label (
    token      text        primary key,
    unit_id    bigint      not null references unit (id),
    created_at timestamptz not null,
    created_by text        not null,
    retired_at timestamptz
);
create unique index unit_label_in_use on unit_label (unit_id) where retired_at is null;

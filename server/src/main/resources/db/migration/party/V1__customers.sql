create sequence number_c;

create table customer (
    id         bigint generated always as identity primary key,
    number     text        not null unique,
    name       text        not null,
    short_name text        not null default '',
    region     text        not null default '',
    address    text        not null default '',
    note       text        not null default '',
    version    integer     not null default 0,
    created_at timestamptz not null,
    search     text        not null generated always as (lower(number || ' ' || name || ' ' || short_name)) stored
);
create unique index customer_name on customer (lower(name));
create index customer_search on customer using gin (search gin_trgm_ops);

create table contact (
    id          bigint generated always as identity primary key,
    customer_id bigint  not null references customer,
    name        text    not null,
    title       text    not null default '',
    phone       text    not null default '',
    mobile      text    not null default '',
    email       text    not null default '',
    phone_key   text,
    mobile_key  text,
    active      boolean not null default true
);
create index contact_customer on contact (customer_id, id);
create index contact_phone_key on contact (phone_key) where active and phone_key is not null;
create index contact_mobile_key on contact (mobile_key) where active and mobile_key is not null;

create table site (
    id          bigint generated always as identity primary key,
    customer_id bigint  not null references customer,
    name        text    not null,
    address     text    not null default '',
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    active      boolean not null default true,
    check ((latitude is null) = (longitude is null))
);
create index site_customer on site (customer_id, id);

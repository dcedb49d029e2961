create table unit (
    id           bigint generated always as identity primary key,
    serial       text        not null,
    model        text        not null,
    name         text        not null default '',
    customer_id  bigint      not null,
    site_id      bigint,
    contract_id  bigint,
    installed_on date,
    accepted_on  date,
    version      integer     not null default 0,
    created_at   timestamptz not null,
    search       text        not null generated always as (lower(serial || ' ' || model || ' ' || name)) stored
);
create unique index unit_serial on unit (lower(serial), lower(model));
create index unit_customer on unit (customer_id, id);
create index unit_contract on unit (contract_id, id) where contract_id is not null;
create index unit_search on unit using gin (search gin_trgm_ops);

create table unit_event (
    id      bigint generated always as identity primary key,
    unit_id bigint      not null references unit,
    at      timestamptz not null,
    kind    text        not null,
    text    text        not null,
    ref     text        not null default '',
    actor   text        not null
);
create index unit_event_unit on unit_event (unit_id, at, id);

-- Kinds of products (产品类别) and what is promised for all of one kind; null means that nothing is.
create table product_category (
    id              bigint generated always as identity primary key,
    name            text    not null,
    goods           text,
    warranty_months integer check (warranty_months between 1 and 600),
    warranty_start  text    not null default 'ACCEPTANCE' check (warranty_start in ('ACCEPTANCE', 'SIGNATURE', 'INVOICE', 'DELIVERY')),
    version         integer not null default 0
);
create unique index product_category_name on product_category (lower(name));

create table product_model (
    id                    bigint generated always as identity primary key,
    code                  text    not null,
    name                  text    not null default '',
    category_id           bigint references product_category,
    supplier              text    not null default '',
    supplier_months       integer check (supplier_months between 1 and 600),
    supplier_start        text    not null default 'DELIVERY' check (supplier_start in ('ACCEPTANCE', 'SIGNATURE', 'INVOICE', 'DELIVERY')),
    meter_unit            text check (meter_unit in ('KM', 'HOURS')),
    service_months        integer check (service_months between 1 and 600),
    service_reading       numeric(12, 1) check (service_reading > 0),
    version               integer not null default 0,
    check (service_reading is null or meter_unit is not null)
);
create unique index product_model_code on product_model (lower(code));

-- Parts with terms of their own. A null term falls back on the whole unit's.
create table product_part (
    model_id        bigint  not null references product_model,
    name            text    not null,
    months          integer check (months between 1 and 600),
    supplier_months integer check (supplier_months between 1 and 600),
    main_part       boolean not null default false,
    primary key (model_id, name)
);

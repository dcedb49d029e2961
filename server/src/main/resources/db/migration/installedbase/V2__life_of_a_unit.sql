-- The life of a unit: shipped, delivered, unpacked, installed, commissioned, accepted, and at last scrapped.
alter table unit
    add column batch           text not null default '',
    add column room            text not null default '',
    add column parent_id       bigint references unit,
    add column firmware        text not null default '',
    add column sold_on         date,
    add column price           numeric(14, 2) check (price >= 0),
    add column stage           text not null default 'REGISTERED'
        check (stage in ('REGISTERED', 'SHIPPED', 'DELIVERED', 'UNPACKED', 'INSTALLED', 'COMMISSIONED', 'ACCEPTED', 'SCRAPPED')),
    add column shipped_on      date,
    add column delivered_on    date,
    add column unpacked_on     date,
    add column commissioned_on date,
    add column scrapped_on     date,
    add column carrier         text not null default '',
    add column waybill         text not null default '';
update unit set stage = case when accepted_on is not null then 'ACCEPTED' when installed_on is not null then 'INSTALLED' else 'REGISTERED' end;
alter table unit drop column search;
alter table unit add column search text not null
    generated always as (lower(serial || ' ' || model || ' ' || name || ' ' || batch || ' ' || waybill)) stored;
create index unit_search on unit using gin (search gin_trgm_ops);
create index unit_parent on unit (parent_id) where parent_id is not null;
create index unit_stage on unit (stage, id) where stage not in ('ACCEPTED', 'REGISTERED');
create index unit_model on unit (lower(model), id);

-- When it happened, apart from when it was written down; who did it; what proves it.
alter table unit_event
    add column happened_on date,
    add column person      text     not null default '',
    add column file_ids    bigint[] not null default '{}',
    add column data        jsonb    not null default '{}';
create trigger unit_event_is_final before update or delete on unit_event
    for each row execute function refuse_change();

-- Plans of holidays imported on top of the shipped table. Each makes the next edition; the terms of obligations name
-- the edition they were computed with.
create table holiday_edition (
    edition         integer     primary key check (edition > 0),
    years           integer[]   not null,
    source          text        not null,
    plan            text        not null,
    imported_at     timestamptz not null,
    imported_by     text        not null
);
create trigger holiday_edition_is_final before update or delete on holiday_edition
    for each row execute function refuse_change();
create index obligation_provisional on obligation (id) where provisional and state in ('RUNNING', 'PAUSED');

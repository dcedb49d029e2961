-- Plans bought after the sale: extended warranty, or what service costs once the warranty is over.
create table unit_plan (
    id          bigint generated always as identity primary key,
    unit_id     bigint      not null references unit,
    kind        text        not null check (kind in ('EXTENDED', 'LABOUR_FREE', 'COST_PRICE')),
    first_day   date        not null,
    last_day    date        not null,
    note        text        not null default '',
    recorded_at timestamptz not null,
    recorded_by text        not null,
    check (first_day <= last_day)
);
create index unit_plan_of on unit_plan (unit_id, first_day);

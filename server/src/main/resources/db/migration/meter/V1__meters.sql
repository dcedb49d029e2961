-- What meters showed. A wrong reading is corrected by another one; a meter that was replaced says so.
create table meter_reading (
    id          bigint generated always as identity primary key,
    unit_id     bigint         not null references unit,
    read_on     date           not null,
    value       numeric(12, 1) not null check (value >= 0),
    replaced    boolean        not null default false,
    note        text           not null default '',
    recorded_at timestamptz    not null,
    recorded_by text           not null
);
create index meter_reading_of on meter_reading (unit_id, read_on, id);
create trigger meter_reading_is_final before update or delete on meter_reading
    for each row execute function refuse_change();

-- When a unit is serviced. What is due next is a cache of its readings, written with them.
create table service_cycle (
    unit_id       bigint         primary key references unit,
    every_months  integer        check (every_months between 1 and 600),
    every_reading numeric(12, 1) check (every_reading > 0),
    last_on       date           not null,
    last_reading  numeric(12, 1) not null default 0 check (last_reading >= 0),
    next_on       date,
    next_by       text           check (next_by in ('TIME', 'METER_EXPECTED', 'METER_REACHED')),
    next_reading  numeric(12, 1),
    reminded_for  date,
    version       integer        not null default 0,
    check (every_months is not null or every_reading is not null)
);
create index service_cycle_next on service_cycle (next_on, unit_id) where next_on is not null;

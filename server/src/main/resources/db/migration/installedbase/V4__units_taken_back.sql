-- Units the house has back, with what was given for them. Both ways are found: the faulty unit and the one in its place.
create table unit_taken_back (
    unit_id     bigint      primary key references unit,
    taken_on    date        not null,
    why         text        not null check (why in ('EXCHANGED', 'REFUNDED')),
    replaced_by bigint      unique references unit,
    ref         text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    check ((why = 'EXCHANGED') = (replaced_by is not null)),
    check (unit_id <> replaced_by)
);
create trigger unit_taken_back_is_final before update or delete on unit_taken_back
    for each row execute function refuse_change();

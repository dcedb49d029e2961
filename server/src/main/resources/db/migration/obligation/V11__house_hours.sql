-- When the house works, as it decided over time; before the first decision it is Monday to Friday 9 to 12 and 13 to 18. Promises keep the
-- hours they were opened under: their calendar is called business-hours@edition.
create table house_hours (
    edition     integer     primary key check (edition > 0),
    hours       jsonb       not null,
    decided_at  timestamptz not null,
    decided_by  text        not null
);
create trigger house_hours_are_final before update or delete on house_hours for each row execute function refuse_change();

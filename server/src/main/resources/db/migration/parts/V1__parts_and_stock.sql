-- Part numbers. A part that is not kept any more is retired, never deleted.
create table part (
    id             bigint generated always as identity primary key,
    number         text           not null,
    name           text           not null,
    unit           text           not null default '',
    serialized     boolean        not null default false,
    consumable     boolean        not null default false,
    price          numeric(15, 2) check (price >= 0),
    currency       text,
    supplied_until date,
    retired        boolean        not null default false,
    version        integer        not null default 0,
    search         text           not null generated always as (lower(number || ' ' || name)) stored,
    check ((price is null) = (currency is null))
);
create unique index part_number on part (lower(number));
create index part_search on part using gin (search gin_trgm_ops);

-- Which product models it fits, by the code the units name.
create table part_model (
    part_id bigint not null references part,
    model   text   not null,
    primary key (part_id, model)
);
create index part_model_of on part_model (lower(model), part_id);

-- Where parts are. Those outside the house (and what is on the way) exist once, for the other end of a move.
create table stock_place (
    id        bigint generated always as identity primary key,
    kind      text    not null check (kind in ('CENTRE', 'BRANCH', 'VAN', 'ENGINEER', 'TRANSIT', 'SUPPLIER', 'CUSTOMER', 'SCRAP', 'DIFFERENCE')),
    name      text    not null,
    keeper_id bigint,
    closed    boolean not null default false,
    version   integer not null default 0,
    check (kind <> 'ENGINEER' or keeper_id is not null)
);
create unique index stock_place_name on stock_place (lower(name));
create unique index stock_place_outside on stock_place (kind) where kind in ('TRANSIT', 'SUPPLIER', 'CUSTOMER', 'SCRAP', 'DIFFERENCE');
create unique index stock_place_of_engineer on stock_place (keeper_id) where kind = 'ENGINEER';
create index stock_place_keeper on stock_place (keeper_id) where keeper_id is not null;

create sequence number_gr;
create sequence number_pt;
create sequence number_ic;

-- What is on its way from one place to another, and whether it has come.
create table part_transfer (
    id            bigint generated always as identity primary key,
    number        text        not null unique,
    from_place_id bigint      not null references stock_place,
    to_place_id   bigint      not null references stock_place,
    state         text        not null check (state in ('SENT', 'RECEIVED', 'CALLED_BACK')),
    note          text        not null default '',
    sent_at       timestamptz not null,
    sent_by       text        not null,
    ended_at      timestamptz,
    ended_by      text,
    version       integer     not null default 0,
    check (from_place_id <> to_place_id),
    check ((state = 'SENT') = (ended_at is null))
);
create index part_transfer_under_way on part_transfer (to_place_id, id) where state = 'SENT';
create table part_transfer_line (
    transfer_id bigint         not null references part_transfer,
    line        integer        not null,
    part_id     bigint         not null references part,
    quantity    numeric(12, 2) not null check (quantity > 0),
    serial      text           not null default '',
    condition   text           not null check (condition in ('GOOD', 'BAD')),
    primary key (transfer_id, line)
);
create index part_transfer_line_part on part_transfer_line (part_id, transfer_id);

-- Every move, out of one place and into another. A wrong one is undone by its counter-move.
create table part_move (
    id            bigint generated always as identity primary key,
    part_id       bigint         not null references part,
    from_place_id bigint         not null references stock_place,
    to_place_id   bigint         not null references stock_place,
    quantity      numeric(12, 2) not null check (quantity > 0),
    serial        text           not null default '',
    condition     text           not null check (condition in ('GOOD', 'BAD')),
    reason        text           not null check (reason in ('RECEIVED', 'SENT', 'ARRIVED', 'CALLED_BACK', 'LOST', 'USED', 'TAKEN_BACK',
                                 'COUNTED', 'SENT_TO_SUPPLIER', 'COUNTERFEIT', 'SCRAPPED', 'UNDONE')),
    document      text           not null default '',
    note          text           not null default '',
    replaces      text           not null default '',
    work_order_id bigint references work_order (id),
    transfer_id   bigint references part_transfer,
    undoes        bigint unique references part_move,
    occurred_at   timestamptz    not null,
    recorded_at   timestamptz    not null,
    by_id         bigint         not null,
    by_name       text           not null,
    check (from_place_id <> to_place_id)
);
create index part_move_part on part_move (part_id, id);
create index part_move_work_order on part_move (work_order_id, id) where work_order_id is not null;
create trigger part_move_is_final before update or delete on part_move for each row execute function refuse_change();

-- What is on hand: the sum of the moves, written with them. Nothing at all has no row.
create table stock (
    part_id   bigint         not null references part,
    place_id  bigint         not null references stock_place,
    condition text           not null check (condition in ('GOOD', 'BAD')),
    serial    text           not null default '',
    quantity  numeric(12, 2) not null check (quantity >= 0),
    reserved  numeric(12, 2) not null default 0 check (reserved >= 0 and reserved <= quantity),
    primary key (part_id, place_id, condition, serial)
);
create unique index stock_serial on stock (part_id, lower(serial)) where serial <> '';
create index stock_place_of on stock (place_id, part_id);

-- What is kept back for a visit. The rest of it is released when the visit ends.
create table part_reservation (
    id            bigint generated always as identity primary key,
    work_order_id bigint         not null references work_order (id),
    part_id       bigint         not null references part,
    place_id      bigint         not null references stock_place,
    serial        text           not null default '',
    quantity      numeric(12, 2) not null check (quantity >= 0),
    at            timestamptz    not null,
    by_name       text           not null,
    ended_at      timestamptz,
    end_reason    text           not null default ''
);
create index part_reservation_work_order on part_reservation (work_order_id, id);
create index part_reservation_held on part_reservation (part_id, place_id) where ended_at is null;

-- From which stock on a part is ordered again, and up to how many.
create table reorder_point (
    part_id  bigint         not null references part,
    place_id bigint         not null references stock_place,
    at_least numeric(12, 2) not null check (at_least > 0),
    up_to    numeric(12, 2) not null check (up_to >= at_least),
    primary key (part_id, place_id)
);

-- Counterfeits that were turned away, with the picture that shows it.
create table counterfeit (
    id            bigint generated always as identity primary key,
    part_id       bigint         not null references part,
    quantity      numeric(12, 2) not null check (quantity > 0),
    serial        text           not null default '',
    source        text           not null,
    note          text           not null,
    attachment_id bigint         not null,
    sha256        text           not null,
    move_id       bigint references part_move,
    at            timestamptz    not null,
    by_name       text           not null
);
create index counterfeit_of on counterfeit (part_id, id);
create index counterfeit_serial on counterfeit (part_id, lower(serial)) where serial <> '';
create trigger counterfeit_is_final before update or delete on counterfeit for each row execute function refuse_change();

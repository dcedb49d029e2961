-- What a visit asks for; without a row an hour of anybody's work.
create table visit_need (
    work_order_id    bigint primary key references work_order (id),
    duration_minutes integer not null check (duration_minutes between 5 and 1440),
    certificates     text[]  not null,
    agreed           boolean not null,
    pooled           boolean not null
);

create table visit_need_skill (
    work_order_id bigint  not null references visit_need (work_order_id),
    skill         text    not null,
    level         integer not null check (level between 1 and 5),
    primary key (work_order_id, skill)
);

-- Who goes along with the engineer of a visit.
create table visit_companion (
    work_order_id  bigint      not null references work_order (id),
    user_id        bigint      not null references app_user (id),
    primary key (work_order_id, user_id)
);
create index visit_companion_of on visit_companion (user_id, work_order_id);

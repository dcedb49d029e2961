-- Who opened or took away what of a customer; one row a person, record and quarter of an hour. The audit log has the same, chained.
create table customer_view (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null,
    at          timestamptz not null,
    quarter     timestamptz not null,
    actor_id    bigint      not null,
    actor       text        not null,
    kind        text        not null check (kind in ('FILE', 'REQUEST', 'CONTRACT', 'PROMISE', 'UNIT', 'VISIT', 'PAPER', 'PROOF', 'EXPORT')),
    record      text        not null
);
create unique index customer_view_once on customer_view (customer_id, actor_id, record, kind, quarter);
create index customer_view_newest on customer_view (customer_id, id);

create function refuse_to_rewrite_views() returns trigger language plpgsql as $$
begin
    raise exception 'views of customers are only ever added';
end $$;
create trigger customer_view_append_only before update or delete on customer_view
    for each row execute function refuse_to_rewrite_views();

create table idempotency_key (
    actor       text        not null,
    key         text        not null,
    operation   text        not null,
    body_sha256 text        not null,
    answer      jsonb,
    created_at  timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

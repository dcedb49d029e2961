create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor_id      bigint      not null,
    actor         text        not null,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    seal_number   bigint,
    previous_hash text,
    hash          text,
    check ((seal_number is null) = (hash is null) and (hash is null) = (previous_hash is null))
);
create unique index audit_entry_seal_number on audit_entry (seal_number);
create index audit_entry_unsealed on audit_entry (id) where seal_number is null;

create function refuse_to_rewrite_audit() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.seal_number is null
        and (old.id, old.at, old.actor_id, old.actor, old.action, old.subject, old.detail)
            is not distinct from (new.id, new.at, new.actor_id, new.actor, new.action, new.subject, new.detail) then
        return new;
    end if;
    raise exception 'audit entries are only ever added';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_to_rewrite_audit();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_to_rewrite_audit();

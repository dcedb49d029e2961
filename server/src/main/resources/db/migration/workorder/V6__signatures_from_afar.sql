-- Reports the customer signs on a device of his own: when he was asked, and, once he has signed, by which way and under which account or link.
create table visit_signing (
    work_order_id   bigint      primary key references work_order (id),
    asked_at        timestamptz not null,
    asked_by        text        not null,
    signed_at       timestamptz,
    way             text        check (way in ('PORTAL', 'LINK')),
    typed           boolean,
    account         text,
    address         text,
    check ((signed_at is null) = (way is null)),
    check ((signed_at is null) = (typed is null)),
    check ((signed_at is null) = (account is null))
);
create function refuse_change_of_signing() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null then
        raise exception 'how a report was signed is never changed or deleted' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger visit_signing_is_final before update or delete on visit_signing
    for each row execute function refuse_change_of_signing();

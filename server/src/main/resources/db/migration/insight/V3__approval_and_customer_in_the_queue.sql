-- Two more things a desk looks for: what waits for an approval, and what waits for the customer (his consent, his answer, his signature
-- under what was resolved). The level in the letter's own words and the channel are filters.
alter table queue_entry
    add column approving boolean not null default false,
    add column awaiting_customer boolean not null default false,
    add column level text not null default '',
    add column channel text not null default '';
alter table queue_entry
    alter column approving drop default, alter column awaiting_customer drop default, alter column level drop default, alter column channel drop default;
create index queue_approving on queue_entry (sort_at, request_id) where approving;
create index queue_awaiting_customer on queue_entry (sort_at, request_id) where awaiting_customer;
create index queue_of_contract on queue_entry (contract_id, sort_at, request_id);

create or replace view queue_truth as
select r.id as request_id,
    case when n.state = 'PAUSED' then timestamptz '9998-01-01 00:00:00Z'
        else coalesce(n.due_at, timestamptz '9999-01-01 00:00:00Z') end as sort_at,
    n.id as obligation_id,
    exists (select from obligation o
        where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.breached_at is not null) as broken,
    r.status = 'PAUSED' as waiting, r.kind, r.request_class, r.severity, r.stage, coalesce(r.assignee_id, 0) as assignee_id,
    coalesce(r.customer_id, 0) as customer_id, coalesce(r.contract_id, 0) as contract_id,
    exists (select from approval a
        where a.subject_type = 'request' and a.subject_id = r.id and a.state = 'PENDING') as approving,
    r.status in ('PAUSED', 'RESOLVED') or exists (select from consent c
        where c.subject_type = 'request' and c.subject_id = r.id and c.state = 'AWAITED') as awaiting_customer,
    coalesce(r.level, '') as level, r.channel
from service_request r
    left join lateral (
        select o.id, o.state, o.due_at from obligation o
        where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.state in ('RUNNING', 'BREACHED', 'PAUSED')
        order by o.state = 'PAUSED', o.due_at, o.id limit 1) n on true
where r.status not in ('CLOSED', 'CANCELLED');

create or replace function follow_request_now(request bigint) returns void language plpgsql as $$
begin
    perform from obligation where subject_type = 'REQUEST' and subject_id = request order by id for no key update;
    insert into queue_entry select * from queue_truth where request_id = request
    on conflict (request_id) do update
    set sort_at = excluded.sort_at, obligation_id = excluded.obligation_id, broken = excluded.broken, waiting = excluded.waiting,
        kind = excluded.kind, request_class = excluded.request_class, severity = excluded.severity, stage = excluded.stage,
        assignee_id = excluded.assignee_id, customer_id = excluded.customer_id, contract_id = excluded.contract_id,
        approving = excluded.approving, awaiting_customer = excluded.awaiting_customer, level = excluded.level, channel = excluded.channel;
end
$$;

create or replace function follow_request() returns trigger language plpgsql as $$
begin
    if new.status in ('CLOSED', 'CANCELLED') then
        perform from obligation where subject_type = 'REQUEST' and subject_id = new.id order by id for no key update;
        delete from queue_entry where request_id = new.id;
    else
        perform follow_request_now(new.id);
    end if;
    return null;
end
$$;
drop trigger queue_follows_request on service_request;
create trigger queue_follows_request
    after update of status, kind, request_class, severity, level, channel, stage, assignee_id, customer_id, contract_id on service_request for each row
    when ((old.status, old.kind, old.request_class, old.severity, old.level, old.channel, old.stage, old.assignee_id, old.customer_id, old.contract_id)
        is distinct from (new.status, new.kind, new.request_class, new.severity, new.level, new.channel, new.stage, new.assignee_id, new.customer_id,
        new.contract_id))
    execute function follow_request();

-- Approvals and consents of requests move them in and out of those views.
create function follow_agreement() returns trigger language plpgsql as $$
begin
    -- Held as by whoever changes the request, so that one that ends meanwhile does not come back.
    perform from service_request where id = new.subject_id for no key update;
    perform follow_request_now(new.subject_id);
    return null;
end
$$;
create trigger queue_follows_new_approval after insert on approval for each row
    when (new.subject_type = 'request') execute function follow_agreement();
create trigger queue_follows_approval after update of state on approval for each row
    when (new.subject_type = 'request' and old.state <> new.state) execute function follow_agreement();
create trigger queue_follows_new_consent after insert on consent for each row
    when (new.subject_type = 'request') execute function follow_agreement();
create trigger queue_follows_consent after update of state on consent for each row
    when (new.subject_type = 'request' and old.state <> new.state) execute function follow_agreement();

update queue_entry q
set approving = t.approving, awaiting_customer = t.awaiting_customer, level = t.level, channel = t.channel
from queue_truth t where t.request_id = q.request_id;

-- One narrow row for each open request, in the order of the queue: decision 14. Nobody, no customer and no contract are 0, so that
-- one index serves them too. Requests that wait for the customer stand after all that are due, those without any clock last.
create table queue_entry (
    request_id      bigint      primary key,
    sort_at         timestamptz not null,
    obligation_id   bigint,
    broken          boolean     not null,
    waiting         boolean     not null,
    kind            text        not null,
    request_class   text        not null,
    severity        text        not null,
    stage           text        not null,
    assignee_id     bigint      not null,
    customer_id     bigint      not null,
    contract_id     bigint      not null
);
create index queue_by_due on queue_entry (sort_at, request_id);
create index queue_of_assignee on queue_entry (assignee_id, sort_at, request_id);
create index queue_of_customer on queue_entry (customer_id, sort_at, request_id);
create index queue_broken on queue_entry (sort_at, request_id) where broken;
create index queue_waiting on queue_entry (sort_at, request_id) where waiting;
create index service_request_of_customer_closed on service_request (customer_id, closed_at desc, id desc)
    where status in ('CLOSED', 'CANCELLED');

-- What the rows of queue_entry mirror.
create view queue_truth as
select r.id as request_id,
    case when n.state = 'PAUSED' then timestamptz '9998-01-01 00:00:00Z'
        else coalesce(n.due_at, timestamptz '9999-01-01 00:00:00Z') end as sort_at,
    n.id as obligation_id,
    exists (select from obligation o
        where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.breached_at is not null) as broken,
    r.status = 'PAUSED' as waiting, r.kind, r.request_class, r.severity, r.stage, coalesce(r.assignee_id, 0) as assignee_id,
    coalesce(r.customer_id, 0) as customer_id, coalesce(r.contract_id, 0) as contract_id
from service_request r
    left join lateral (
        select o.id, o.state, o.due_at from obligation o
        where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.state in ('RUNNING', 'BREACHED', 'PAUSED')
        order by o.state = 'PAUSED', o.due_at, o.id limit 1) n on true
where r.status not in ('CLOSED', 'CANCELLED');

insert into queue_entry select * from queue_truth;

-- A request taken in stands in the queue when it is committed, with the clocks it has by then.
create function enter_queue() returns trigger language plpgsql as $$
begin
    insert into queue_entry select * from queue_truth where request_id = new.id on conflict do nothing;
    return null;
end
$$;
create constraint trigger queue_enters_request after insert on service_request
    deferrable initially deferred for each row execute function enter_queue();

-- Whoever changes clocks holds them first and the queue rows of their requests second, in the order of their ids. So does this,
-- and nobody waits in a circle. Each statement of a function sees what was committed while the one before it waited.
create function follow_request() returns trigger language plpgsql as $$
begin
    perform from obligation where subject_type = 'REQUEST' and subject_id = new.id order by id for no key update;
    if new.status in ('CLOSED', 'CANCELLED') then
        delete from queue_entry where request_id = new.id;
        return null;
    end if;
    insert into queue_entry select * from queue_truth where request_id = new.id
    on conflict (request_id) do update
    set sort_at = excluded.sort_at, obligation_id = excluded.obligation_id, broken = excluded.broken, waiting = excluded.waiting,
        kind = excluded.kind, request_class = excluded.request_class, severity = excluded.severity, stage = excluded.stage, assignee_id = excluded.assignee_id,
        customer_id = excluded.customer_id, contract_id = excluded.contract_id;
    return null;
end
$$;
create trigger queue_follows_request
    after update of status, kind, request_class, severity, stage, assignee_id, customer_id, contract_id on service_request for each row
    when ((old.status, old.kind, old.request_class, old.severity, old.stage, old.assignee_id, old.customer_id, old.contract_id)
        is distinct from (new.status, new.kind, new.request_class, new.severity, new.stage, new.assignee_id, new.customer_id, new.contract_id))
    execute function follow_request();

create function renew_queue(requests bigint[]) returns void language plpgsql as $$
begin
    perform from queue_entry where request_id = any(requests) order by request_id for no key update;
    if found then
        update queue_entry q
        set sort_at = t.sort_at, obligation_id = t.obligation_id, broken = t.broken
        from queue_truth t
        where q.request_id = any(requests) and t.request_id = q.request_id
            and (q.sort_at, q.obligation_id, q.broken) is distinct from (t.sort_at, t.obligation_id, t.broken);
    end if;
end
$$;

create function follow_new_clocks() returns trigger language plpgsql as $$
begin
    perform renew_queue(array(select distinct subject_id from fresh where subject_type = 'REQUEST'));
    return null;
end
$$;
create trigger queue_follows_new_clocks after insert on obligation
    referencing new table as fresh for each statement execute function follow_new_clocks();

-- Thousands break at once. A clock that only broke keeps its place, and a request that was marked before stays marked: nothing to do.
create function follow_clocks() returns trigger language plpgsql as $$
declare
    moved bigint[];
    broke bigint[];
begin
    select array_agg(distinct request_id) filter (where not only_broke), array_agg(distinct request_id) filter (where only_broke)
    into moved, broke
    from (
        select f.subject_id as request_id, w.state = 'RUNNING' and f.state = 'BREACHED' and w.due_at = f.due_at as only_broke
        from was w join fresh f using (id)
        where f.subject_type = 'REQUEST' and (w.state, w.due_at, w.breached_at) is distinct from (f.state, f.due_at, f.breached_at)) changed;
    if broke is not null then
        perform from queue_entry where request_id = any(broke) and not broken or request_id = any(moved)
            order by request_id for no key update;
        update queue_entry set broken = true where request_id = any(broke) and not broken;
    end if;
    if moved is not null then
        perform renew_queue(moved);
    end if;
    return null;
end
$$;
create trigger queue_follows_clocks after update on obligation
    referencing old table as was new table as fresh for each statement execute function follow_clocks();

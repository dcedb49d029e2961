-- The queue of a department; 0 is the desk's own. Only the trigger below changes it, so that nobody who follows other changes of a
-- request writes back a department he read before it moved.
alter table queue_entry add column department_id bigint not null default 0;
alter table queue_entry alter column department_id drop default;
create index queue_of_department on queue_entry (department_id, sort_at, request_id);

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
    coalesce(r.level, '') as level, r.channel,
    coalesce((select d.department_id from request_department d where d.request_id = r.id), 0) as department_id
from service_request r
    left join lateral (
        select o.id, o.state, o.due_at from obligation o
        where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.state in ('RUNNING', 'BREACHED', 'PAUSED')
        order by o.state = 'PAUSED', o.due_at, o.id limit 1) n on true
where r.status not in ('CLOSED', 'CANCELLED');

-- At intake the request is not in the queue yet and enters it with its department when it is committed.
create function follow_department() returns trigger language plpgsql as $$
begin
    update queue_entry set department_id = new.department_id where request_id = new.request_id and department_id <> new.department_id;
    return null;
end
$$;
create trigger queue_follows_department after insert or update on request_department
    for each row execute function follow_department();

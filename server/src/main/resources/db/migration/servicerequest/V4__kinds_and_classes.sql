-- What a request asks for, and whether so much hangs on it that house and customer must agree before any work.
alter table service_request
    add column kind text not null default 'FAULT' check (kind in ('CONSULTATION', 'FAULT', 'COMPLAINT', 'DEFECT', 'CHANGE',
        'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS')),
    add column request_class text not null default 'GENERAL' check (request_class in ('GENERAL', 'MAJOR'));
create index service_request_complaints on service_request (id) where kind = 'COMPLAINT' and status not in ('CLOSED', 'CANCELLED');
create index service_request_majors on service_request (id) where request_class = 'MAJOR' and status not in ('CLOSED', 'CANCELLED');

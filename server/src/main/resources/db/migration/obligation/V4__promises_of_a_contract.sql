alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check check (kind in ('RESPOND', 'HANDOVER', 'ARRIVE', 'RESTORE',
    'RESOLVE', 'CLOSE', 'INSPECTION', 'FOLLOW_UP', 'REPORT', 'TRAINING', 'DRILL', 'STAFFING', 'SPARE_PARTS', 'UPGRADE'));

create index obligation_of_contract_life_due on obligation (due_at, id)
    where subject_type = 'CONTRACT' and state in ('RUNNING', 'BREACHED');

alter table evidence add column people jsonb;

-- What approvers owe the house: a decision within the time of their step.
alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check check (kind in ('RESPOND', 'HANDOVER', 'ARRIVE', 'RESTORE',
    'RESOLVE', 'CLOSE', 'INSPECTION', 'FOLLOW_UP', 'REPORT', 'TRAINING', 'DRILL', 'STAFFING', 'SPARE_PARTS', 'UPGRADE', 'COMPLAINT_ANSWER',
    'AVAILABILITY', 'EXPERT_PANEL', 'LOANER', 'APPROVAL'));
alter table obligation drop constraint obligation_subject_type_check;
alter table obligation add constraint obligation_subject_type_check check (subject_type in ('REQUEST', 'CONTRACT', 'REFERRAL', 'APPROVAL_STEP'));

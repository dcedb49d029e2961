-- A unit on loan is owed where the letter lends one.
alter table obligation drop constraint obligation_kind_check;
alter table obligation add constraint obligation_kind_check check (kind in ('RESPOND', 'HANDOVER', 'ARRIVE', 'RESTORE',
    'RESOLVE', 'CLOSE', 'INSPECTION', 'FOLLOW_UP', 'REPORT', 'TRAINING', 'DRILL', 'STAFFING', 'SPARE_PARTS', 'UPGRADE', 'COMPLAINT_ANSWER',
    'AVAILABILITY', 'EXPERT_PANEL', 'LOANER'));

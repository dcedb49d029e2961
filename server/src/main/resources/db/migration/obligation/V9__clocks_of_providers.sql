-- What a partner or manufacturer owes us on a case we referred to it.
alter table obligation drop constraint obligation_subject_type_check;
alter table obligation add constraint obligation_subject_type_check check (subject_type in ('REQUEST', 'CONTRACT', 'REFERRAL'));

-- What becomes of nonconforming goods is approved too.
alter table approval_chain drop constraint approval_chain_purpose_check;
alter table approval_chain add constraint approval_chain_purpose_check
    check (purpose in ('MAJOR_REQUEST', 'COMPLAINT', 'COMPLAINT_WITH_MONEY', 'WAIVER', 'EXPENSE', 'RETURN', 'DISCOUNT', 'NONCONFORMING'));

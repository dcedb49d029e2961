-- Quotes are consented to like anything else; on the spot the customer signs on the engineer's device.
alter table consent drop constraint consent_purpose_check;
alter table consent add constraint consent_purpose_check
    check (purpose in ('MAJOR_REQUEST', 'REMOTE_SESSION', 'SYSTEM_CHANGE', 'CHANGES_DONE', 'COMPLAINT_ANSWER', 'QUOTE'));
alter table consent_answer drop constraint consent_answer_way_check;
alter table consent_answer add constraint consent_answer_way_check check (way in ('LINK', 'CALL', 'PORTAL', 'SIGNATURE'));
alter table consent_answer drop constraint consent_answer_check;
alter table consent_answer add constraint consent_answer_proof check ((way in ('CALL', 'SIGNATURE')) = (attachment_id is not null));
alter table approval_chain drop constraint approval_chain_purpose_check;
alter table approval_chain add constraint approval_chain_purpose_check
    check (purpose in ('MAJOR_REQUEST', 'COMPLAINT', 'COMPLAINT_WITH_MONEY', 'WAIVER', 'EXPENSE', 'RETURN', 'DISCOUNT'));

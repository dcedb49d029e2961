alter table consent_answer drop constraint consent_answer_way_check;
alter table consent_answer add constraint consent_answer_way_check check (way in ('LINK', 'CALL', 'PORTAL'));

-- What a penalty comes to may be stated by a person, with the reason and, where there is one, the sheet that shows it.
alter table breach_event drop constraint breach_event_kind_check;
alter table breach_event add constraint breach_event_kind_check
    check (kind in ('DISPUTED', 'DISPUTE_CLOSED', 'WAIVER_ASKED', 'WAIVER_REFUSED', 'WAIVED', 'DONE_ELSEWHERE', 'PENALTY_STATED'));
alter table breach_event drop constraint breach_event_amount_check;
alter table breach_event add constraint breach_event_amount_check check (amount > 0 or kind = 'PENALTY_STATED' and amount = 0);
alter table breach_event drop constraint breach_event_check;
alter table breach_event add constraint breach_event_check check ((kind in ('DONE_ELSEWHERE', 'PENALTY_STATED')) = (amount is not null));

-- What an import entered by mistake may be taken back while nothing else happened to it: the ledger still takes no change, and gives
-- up no line but the one that says where the unit came from.
drop trigger unit_event_is_final on unit_event;
create trigger unit_event_is_final before update on unit_event
    for each row execute function refuse_change();
create trigger unit_event_stays before delete on unit_event
    for each row when (old.kind <> 'IMPORTED') execute function refuse_change();

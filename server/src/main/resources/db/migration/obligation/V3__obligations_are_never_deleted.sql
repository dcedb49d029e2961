-- A third of the work of recording a breach was asking whether the obligation and the contract behind it exist. Obligations
-- are never deleted or renumbered, and the statements that add facts and breaches name only obligations they have just
-- changed or opened: decision 10.
create trigger obligation_stays before delete or update of id on obligation
    for each row execute function refuse_change();
alter table obligation_fact drop constraint obligation_fact_obligation_id_fkey;
alter table breach drop constraint breach_obligation_id_fkey;
alter table breach drop constraint breach_contract_id_fkey;

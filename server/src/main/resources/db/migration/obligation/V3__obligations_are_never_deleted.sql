-- A third of the work of recording a breach, and of opening a clock, was asking whether rows exist that are never deleted:
-- obligations, breaches, commitment versions and their clauses. The statements that write below name only rows they have
-- just written, changed or read: decision 10.
create trigger obligation_stays before delete or update of id on obligation
    for each row execute function refuse_change();
alter table obligation_fact drop constraint obligation_fact_obligation_id_fkey;
alter table obligation drop constraint obligation_commitment_version_id_fkey;
alter table obligation drop constraint obligation_clause_id_fkey;
alter table breach drop constraint breach_obligation_id_fkey;
alter table breach drop constraint breach_contract_id_fkey;
alter table penalty drop constraint penalty_breach_id_fkey;
alter table penalty drop constraint penalty_clause_id_fkey;

-- A request keeps the commitment version it was taken in under, whatever happens to its contract afterwards.
alter table service_request add column commitment_version_id bigint references commitment_version (id);

update service_request r
set commitment_version_id = coalesce(
        (select min(o.commitment_version_id) from obligation o where o.subject_type = 'REQUEST' and o.subject_id = r.id),
        (select c.commitment_version_id from contract c where c.id = r.contract_id))
where r.contract_id is not null and r.house_default is null;

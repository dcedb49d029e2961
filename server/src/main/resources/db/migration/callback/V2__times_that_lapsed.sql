-- Whether the instant last agreed passed while the customer did not want the request: it was not missed, and another one is to be agreed.
alter table call_back add column lapsed boolean not null default false;

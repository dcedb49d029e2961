-- Where customers pay to, printed on charge notes as far as it is known.
alter table company add column payee text not null default '';
alter table company add column bank text not null default '';
alter table company add column bank_account text not null default '';
alter table company add column tax_number text not null default '';

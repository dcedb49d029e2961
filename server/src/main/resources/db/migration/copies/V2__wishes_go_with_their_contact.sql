-- A contact that goes, as when an import is taken back, takes along what it wished.
alter table copy_unwanted drop constraint copy_unwanted_contact_id_fkey;
alter table copy_unwanted add constraint copy_unwanted_contact_id_fkey foreign key (contact_id) references contact (id) on delete cascade;

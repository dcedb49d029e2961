-- What is worth a look though the row can be taken over, and headings nobody understands.
alter table import_problem add column hint boolean not null default false;

-- Rows with wrong cells are left out too.
update import_job set left_out = left_out + wrong where started_at is not null;

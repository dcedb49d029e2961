-- To whom the link by which the customer signs was mailed; null while it was not.
alter table visit_signing add column mailed_to text;

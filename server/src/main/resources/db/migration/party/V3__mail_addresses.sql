-- Mail is matched to whoever has its sender's address.
create index contact_email on contact (lower(email)) where active and email <> '';

-- What goes along with a mail, as SOURCE:REFERENCE; the file itself is made or fetched when it is sent.
alter table outbox add column enclosed text[] not null default '{}';

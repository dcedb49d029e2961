create table attachment (
    id          bigint generated always as identity primary key,
    file_name   text        not null,
    media_type  text        not null,
    size        integer     not null,
    sha256      text        not null,
    bytes       bytea       not null,
    uploaded_by bigint      not null,
    uploaded_at timestamptz not null
);
-- Photos and PDFs are compressed already.
alter table attachment alter column bytes set storage external;

-- Which account of the company's identity provider is which user. A login may be handed to somebody else, a subject never is.
create table single_sign_on_account (
    issuer    text        not null,
    subject   text        not null,
    user_id   bigint      not null references app_user,
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (user_id, issuer)
);

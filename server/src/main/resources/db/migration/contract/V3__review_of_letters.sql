-- The clause as it stood in the letter, kept when a person first corrects it.
alter table letter_clause add column read_shape jsonb;

-- Promises a person says the letter leaves out on purpose, by the code of the question.
create table letter_not_promised (
    letter_id   bigint      not null references letter (id),
    code        text        not null,
    said_at     timestamptz not null,
    said_by     text        not null,
    primary key (letter_id, code)
);

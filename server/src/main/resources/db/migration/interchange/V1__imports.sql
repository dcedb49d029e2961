-- A table somebody uploaded, and how far it has been taken over. Each chunk of rows and the mark behind it are one transaction.
create table import_job (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('UNITS', 'CUSTOMERS', 'MODELS')),
    file_name   text        not null,
    status      text        not null check (status in ('CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'TAKING_BACK', 'TAKEN_BACK')),
    rows        integer     not null default 0,
    wrong       integer     not null default 0,
    known       integer     not null default 0,
    done_row    integer     not null default 0,
    taken       integer     not null default 0,
    entered     integer     not null default 0,
    left_out    integer     not null default 0,
    taken_back  integer     not null default 0,
    kept        integer     not null default 0,
    created_at  timestamptz not null,
    created_by  text        not null,
    started_at  timestamptz,
    finished_at timestamptz
);
create index import_job_running on import_job (id) where status in ('RUNNING', 'TAKING_BACK');

-- The rows still to be taken over; they go when the job ends.
create table import_row (
    job_id bigint   not null references import_job,
    row_no integer  not null,
    cells  text[]   not null,
    wrong  boolean  not null,
    primary key (job_id, row_no)
);

create table import_problem (
    id       bigint generated always as identity primary key,
    job_id   bigint  not null references import_job,
    row_no   integer not null,
    heading  text    not null,
    value    text    not null,
    code     text    not null
);
create index import_problem_of on import_problem (job_id, row_no, id);

-- What an import made new; the lines go as it is taken back.
create table import_entry (
    job_id   bigint not null references import_job,
    entry_id bigint not null,
    version  integer not null,
    primary key (job_id, entry_id)
);

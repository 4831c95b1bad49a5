-- 导入作业: a large import that goes on after its request was answered. The content is kept until the job has ended.
create table import_job (
    id           uuid        not null,
    kind         text        not null,
    caller       text        not null,
    scope        text        not null,
    options      text        not null,
    content      bytea,
    content_hash text        not null,
    state        text        not null,
    expected     integer,
    attempts     integer     not null,
    problem      text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint import_job_pk primary key (id),
    constraint import_job_state_ck check (state in ('waiting', 'running', 'done', 'failed')),
    constraint import_job_content_ck check ((state in ('waiting', 'running')) = (content is not null)),
    constraint import_job_problem_ck check ((state = 'failed') = (problem is not null)),
    constraint import_job_expected_ck check (expected >= 0),
    constraint import_job_attempts_ck check (attempts >= 0)
);

create index import_job_open_idx on import_job (created_at) where state in ('waiting', 'running');
create index import_job_caller_idx on import_job (caller, created_at);

-- What became of one document of a job; written in the transaction of its import.
create table import_job_item (
    job      uuid    not null,
    position integer not null,
    name     text    not null,
    outcome  text    not null,
    report   text    not null,
    changes  text    not null,
    constraint import_job_item_pk primary key (job, position),
    constraint import_job_item_job_fk foreign key (job) references import_job (id) on delete cascade,
    constraint import_job_item_outcome_ck check (outcome in ('recorded', 'checked', 'refused'))
);

-- The answer that a request with an Idempotency-Key got, kept in the transaction of its effect.
create table idempotent_answer (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    headers      text        not null,
    body         bytea,
    created_at   timestamptz not null,
    constraint idempotent_answer_pk primary key (caller, key)
);

create index idempotent_answer_created_at_idx on idempotent_answer (created_at);

-- 整改通知: what the bureau asks a unit to put right after monitoring or evaluation, until it is closed.
create table rectification (
    id              uuid   not null,
    ordinal         bigint not null generated always as identity, -- order of issue: the sort key of lists
    book_id         uuid   not null,
    subject         text   not null, -- project or indicator concerned; empty for the whole unit
    document_number text   not null,
    due             date   not null, -- last day in time
    status          text   not null,
    answered_on     date,            -- day of the feedback that stands, in Beijing
    constraint rectification_pk primary key (id),
    constraint rectification_ordinal_uk unique (ordinal),
    constraint rectification_book_fk foreign key (book_id) references performance_book (id),
    constraint rectification_status_ck check (status in ('issued', 'answered', 'returned', 'closed')),
    constraint rectification_answered_ck check ((status in ('answered', 'closed')) = (answered_on is not null))
);

create index rectification_book_id_idx on rectification (book_id);
-- 整改经过: every step with who, when and what was said; never changed, never deleted.
create table rectification_step (
    rectification_id uuid        not null,
    position         integer     not null,
    kind             text        not null,
    opinion          text        not null,
    actor            text        not null,
    acted_at         timestamptz not null,
    constraint rectification_step_pk primary key (rectification_id, position),
    constraint rectification_step_rectification_fk foreign key (rectification_id) references rectification (id),
    constraint rectification_step_kind_ck check (kind in ('notice', 'feedback', 'return', 'closing')),
    constraint rectification_step_opinion_ck check (kind = 'closing' or opinion <> '')
);

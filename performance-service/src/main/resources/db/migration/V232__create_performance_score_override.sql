-- 人工核定: every override that was ever made, and every one that was lifted (score is null then); nothing is deleted.
create table performance_score_override (
    ordinal              bigint      not null generated always as identity,
    book_id              uuid        not null,
    content_hash         text        not null,
    evaluation           integer     not null, -- place of the self-evaluation in the content
    indicator            integer     not null, -- number of the indicator in it, from 1
    score_hundredths     bigint,
    computed_hundredths  bigint,               -- what the formula gave when it was overridden; null when nothing
    reason               text        not null,
    actor                text        not null,
    acted_at             timestamptz not null,
    constraint performance_score_override_pk primary key (ordinal),
    constraint performance_score_override_content_fk foreign key (book_id, content_hash)
        references performance_content (book_id, content_hash),
    constraint performance_score_override_reason_ck check (reason <> ''),
    constraint performance_score_override_score_ck check (score_hundredths >= 0)
);

create index performance_score_override_content_idx on performance_score_override (book_id, content_hash);

-- 对册: the last comparison of an owning service's books with the applied ones.
create table reconciliation_pass (
    event_source text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null,
    books        bigint      not null, -- that the owner announced
    missing      bigint      not null, -- of them never applied
    behind       bigint      not null, -- of them applied in an older version
    hollow       bigint      not null, -- of them applied, but the contribution is gone
    ahead        bigint      not null, -- applied in a version that the owner does not know
    unknown      bigint      not null, -- applied, but not among the owner's books
    asked        bigint      not null, -- that the owner announced again
    failure      text,
    constraint reconciliation_pass_pk primary key (event_source),
    constraint reconciliation_pass_event_source_ck check (event_source in ('budget', 'performance'))
);

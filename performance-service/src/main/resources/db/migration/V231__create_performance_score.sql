-- 自评核算: how a content was scored, with the scheme itself, so that every stored score can be computed again.
create table performance_score (
    book_id        uuid        not null,
    content_hash   text        not null,
    scoring        integer     not null, -- 1 when the content came, then one for each recomputation; the newest holds
    book_version   bigint      not null,
    scheme_region  text        not null,
    scheme_year    integer     not null,
    scheme_version bigint      not null,
    scheme         json        not null,
    results        json        not null, -- exact decimals as text, without overrides
    actor          text        not null,
    scored_at      timestamptz not null,
    constraint performance_score_pk primary key (book_id, content_hash, scoring),
    constraint performance_score_content_fk foreign key (book_id, content_hash)
        references performance_content (book_id, content_hash) deferrable initially deferred
);

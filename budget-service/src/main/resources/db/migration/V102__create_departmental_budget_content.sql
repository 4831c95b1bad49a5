-- 预算内容: what a book says, stored once per book however many versions carry it; never changed, never deleted.
create table departmental_budget_content (
    book_id        uuid    not null,
    content_hash   text    not null,
    content        json    not null, -- json, not jsonb: rows and cells keep their printed order, and the hash is over this text
    findings       json    not null,
    printed_tables integer not null,
    errors         integer not null,
    warnings       integer not null,
    infos          integer not null,
    constraint departmental_budget_content_pk primary key (book_id, content_hash),
    constraint departmental_budget_content_book_fk foreign key (book_id) references departmental_budget (id)
        deferrable initially deferred, -- the first content is stored before its book
    constraint departmental_budget_content_hash_ck check (content_hash ~ '^[0-9a-f]{64}$')
);

-- 绩效内容: what a book says, stored once per book however many versions carry it; never changed, never deleted.
create table performance_content (
    book_id          uuid    not null,
    content_hash     text    not null,
    content          json    not null, -- json, not jsonb: goals and rows keep their printed order, and the hash is over this text
    unreadable       json    not null, -- lines of the document that were not understood
    goals            integer not null,
    self_evaluations integer not null,
    constraint performance_content_pk primary key (book_id, content_hash),
    constraint performance_content_book_fk foreign key (book_id) references performance_book (id)
        deferrable initially deferred, -- the first content is stored before its book
    constraint performance_content_hash_ck check (content_hash ~ '^[0-9a-f]{64}$')
);
